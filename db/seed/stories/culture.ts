import type { SeedStory } from '#db/seed/seed-story.ts';

/** A stepwell, a typeface and a play for the radio. */
export const CULTURE: SeedStory[] = [
  {
    key: 'stepwell',
    slug: 'bundi-stepwell-restored-water-returns',
    source: 'en',
    section: 'culture',
    contributors: ['farheen-siddiqui'],
    topics: ['heritage', 'rivers'],
    picture: 'stepwell',
    texts: {
      en: {
        kicker: 'Heritage',
        headline: 'They dug for a stepwell and found the town’s memory of water',
        standfirst:
          'Under sixty years of rubbish, a baori near Bundi has given back 84 steps, a carved lintel and, this autumn, four metres of clear water',
        dateline: 'Bundi (Rajasthan)',
        caption: 'The cleared stepwell near Bundi, with water standing over the lowest eleven steps',
        alt: 'A print in ochre and dark red: flights of steps and niches above dark water, with two women carrying pots on their heads and a man',
        live: { daysAgo: 4, at: '08:20' },
        body: `
At step thirty-one they found a bicycle. At forty, a layer of school slates. At fifty-seven, under a crust of clay that had to be cut like cheese, the diggers came upon a row of brass pots standing upright, as if somebody had put them down to rest her arms.

It took two winters and 1,900 tractor-loads to empty the baori behind the old grain market. When the last of the rubbish was out there were 84 steps in place of the eleven anyone could remember, and a lintel carved with fish and lotus stems.

Then it rained. By the end of the season four metres of water stood in the shaft, clear enough to count the steps below.

[[figure stepwell-detail | Part of the carved lintel, cleaned with water and a soft brush | A print in ochre and dark red: a lintel carved with fish and lotus stems]]

## A machine made of stone

A stepwell is a simple thing: a way to walk down to water whose level changes. In spring one goes down sixty steps, after rain five. Round this idea the builders of the region made rooms, landings and balconies that stay ten degrees cooler than the street.

“People call it a monument,” said Yashoda Meena, the engineer who led the digging. “It was the waterworks. It stopped being one when we laid a pipe and forgot to keep the other thing.”

Her team found the inlet channels by reading an old land record and by asking three women over eighty. The women were nearer the mark by about two metres.

## Whose well?

The town has begun to argue about it, which Yashoda Meena takes for a good sign. The municipality would like a ticket window. The neighbourhood would like to fetch water when the tap fails, as it does one day in four. A committee of six has allowed both, for now: visitors from nine to five, buckets before and after.

>> It was the waterworks. It stopped being one when we laid a pipe and forgot to keep the other thing.
>>— Yashoda Meena, engineer

The brass pots went to their owners, or to those who could describe the dent. One remains. It stands on the fifty-seventh step, under water at present, where it was found.
`,
      },
      hi: {
        kicker: 'विरासत',
        headline: 'बावड़ी खोदने निकले थे, मिल गई क़स्बे की पानी वाली याद',
        standfirst:
          'साठ साल के कचरे के नीचे से बूंदी के पास की एक बावड़ी ने 84 सीढ़ियां, नक़्क़ाशीदार चौखट और इस बार चार मीटर साफ़ पानी लौटाया है',
        dateline: 'बूंदी (राजस्थान)',
        caption: 'बूंदी के पास साफ़ की गई बावड़ी, नीचे की ग्यारह सीढ़ियां पानी में',
        alt: 'गेरुए और गहरे लाल रंग का छापा: गहरे पानी के ऊपर सीढ़ियां और आले, सिर पर घड़े लिए दो महिलाएं और एक आदमी',
        live: { daysAgo: 4, at: '09:30' },
        body: `
इकतीसवीं सीढ़ी पर साइकिल मिली। चालीसवीं पर स्कूल की स्लेटों की परत। और सत्तावनवीं पर, चिकनी मिट्टी की उस तह के नीचे जिसे पनीर की तरह काटना पड़ा, पीतल के घड़ों की क़तार सीधी खड़ी थी, मानो किसी ने हाथ सुस्ताने के लिए अभी रखे हों।

पुरानी अनाज मंडी के पीछे की बावड़ी ख़ाली करने में दो सर्दियां और ट्रैक्टर के 1,900 फेरे लगे। आख़िरी कचरा निकला तो जहां लोगों को ग्यारह सीढ़ियां याद थीं, वहां 84 निकलीं। साथ में एक चौखट भी, जिस पर मछलियां और कमल की नाल उकेरी हुई है।

फिर बारिश हुई। मौसम ख़त्म होते-होते कुंड में चार मीटर पानी था, इतना साफ़ कि नीचे की सीढ़ियां गिन लीजिए।

[[figure stepwell-detail | नक़्क़ाशीदार चौखट का हिस्सा, जिसे पानी और मुलायम ब्रश से साफ़ किया गया | गेरुए और गहरे लाल रंग का छापा: चौखट पर उकेरी मछलियां और कमल की नालें]]

## पत्थर की मशीन

बावड़ी सीधी-सी चीज़ है: ऐसे पानी तक पैदल पहुंचने का रास्ता जिसका स्तर बदलता रहता है। गर्मी से पहले साठ सीढ़ियां उतरिए, बारिश के बाद पांच। इसी सोच के इर्द-गिर्द यहां के कारीगरों ने कमरे, ठहराव और झरोखे बनाए, जो गली से दस डिग्री ठंडे रहते हैं।

खुदाई की अगुवाई करने वाली इंजीनियर यशोदा मीणा कहती हैं, “लोग इसे स्मारक कहते हैं। यह जलकल थी। उस दिन बंद हुई जब हमने पाइप डाला और इसे संभालना भूल गए।”

उनकी टीम ने पानी आने के रास्ते एक पुराने भू-अभिलेख से और अस्सी पार की तीन महिलाओं से पूछकर खोजे। महिलाएं क़रीब दो मीटर ज़्यादा सही निकलीं।

## बावड़ी किसकी?

क़स्बे में अब इस पर बहस छिड़ गई है, और यशोदा मीणा इसे अच्छा लक्षण मानती हैं। नगरपालिका टिकट खिड़की चाहती है। मोहल्ला चाहता है कि जिस दिन नल न आए, और चार में एक दिन नहीं आता, उस दिन यहां से पानी भरे। छह लोगों की समिति ने फ़िलहाल दोनों की छूट दे दी है: नौ से पांच सैलानी, उसके पहले और बाद बाल्टियां।

>> यह जलकल थी। उस दिन बंद हुई जब हमने पाइप डाला और इसे संभालना भूल गए।
>>— यशोदा मीणा, इंजीनियर

घड़े अपने मालिकों के पास चले गए, या उनके पास जो पिचकन का निशान बता सके। एक बचा है। वह सत्तावनवीं सीढ़ी पर, फ़िलहाल पानी के भीतर, वहीं रखा है जहां मिला था।
`,
      },
    },
  },
  {
    key: 'new-typeface',
    slug: 'devanagari-typeface-for-railway-signs',
    source: 'en',
    archived: true,
    section: 'culture',
    contributors: ['farheen-siddiqui'],
    topics: ['language', 'design'],
    picture: 'type-specimen',
    texts: {
      en: {
        kicker: 'Design',
        headline: 'To draw a letter that can be read from a moving train',
        standfirst:
          'Two designers spent three years on a pair of alphabets for station signs. The Latin one was finished in the first.',
        dateline: 'Ahmedabad',
        seoTitle: 'A Devanagari and Latin typeface for station signs',
        caption: 'Drawings for the letter “ka” at five widths',
        alt: 'A drawing in ink: large letters in two scripts on ruled lines, with a yellow pencil lying across them',
        live: { daysAgo: 7, at: '11:30' },
        body: `
Sit by the window of an express that goes through a station at ninety, and try to read the board. You have less than a second. If the board is in English you will probably manage. If it says {hi:छिंदवाड़ा}, you may get as far as the first letter.

“We assumed it was the reader,” said Mrinal Deb, who with Charulata Oza has drawn a new pair of alphabets for station signs. “It was the type.”

The trouble with most {hi:देवनागरी} on signs, they found, is that it was drawn to go with Latin and not to be read. To match the height of a capital H, the body of a letter is squeezed, and the marks above and below it, the {hi:मात्रा}, shrink to crumbs. At forty metres {hi:की} and {hi:कि} are the same thing.

## The line at the top

So they turned the job round. The Devanagari was drawn first, at the size it needs. The head line, the {hi:शिरोरेखा}, was made a fifth thinner so that the light would not drown the letter under it. The loops of {hi:ध} and {hi:भ}, which tell them from {hi:घ} and {hi:म}, were opened until a seventy-year-old volunteer with a cataract stopped mixing them up.

Only then was a Latin made to go with it: lower than usual, wide, with short ascenders. On its own it looks a little squat. Beside the Devanagari nobody notices.

> A sign has two readers at once. We had always drawn it for one of them and translated for the other.
>— Charulata Oza, type designer

## What the test said

The railway lent them a siding and a hand-pushed trolley. Volunteers rode past forty boards, in three typefaces, and pressed a button when they could read the name.

- In English the new letters were read 1.5 metres earlier than the old: hardly a difference.
- In Hindi they were read 11 metres earlier.
- Errors between look-alike letters fell from 19 in a hundred to four.

The typeface, called {hi:पटरी} in one script and Patri in the other, is to be tried at six stations. It is free for any public body to use, and its drawings can be seen on [the project’s page](https://example.org/patri).

The designers have begun on the next pair of scripts. This time, Mrinal Deb said, they have told the client that it will take three years, and which one will be finished last.
`,
      },
      hi: {
        kicker: 'डिज़ाइन',
        headline: 'ऐसा अक्षर बनाना जो चलती ट्रेन से पढ़ा जा सके',
        standfirst:
          'दो डिज़ाइनरों ने स्टेशनों के बोर्ड के लिए दो लिपियों के अक्षर बनाने में तीन साल लगाए। रोमन वाले पहले ही साल में पूरे हो गए थे।',
        dateline: 'अहमदाबाद',
        seoTitle: 'स्टेशनों के बोर्ड के लिए देवनागरी और रोमन का नया टाइपफ़ेस',
        caption: '“क” के पांच चौड़ाइयों में बने रेखाचित्र',
        alt: 'स्याही का चित्र: रेखाओं पर दो लिपियों के बड़े अक्षर और उन पर रखी पीली पेंसिल',
        live: { daysAgo: 7, at: '13:00' },
        body: `
नब्बे की रफ़्तार से स्टेशन पार करती एक्सप्रेस की खिड़की पर बैठिए और बोर्ड पढ़ने की कोशिश कीजिए। एक सेकंड भी नहीं मिलता। बोर्ड पर {en:Chhindwara} लिखा हो तो शायद पढ़ लें। छिंदवाड़ा लिखा हो तो पहले अक्षर तक ही पहुंच पाएंगे।

मृणाल देब ने चारुलता ओझा के साथ मिलकर स्टेशनों के लिए अक्षरों की नई जोड़ी बनाई है। वह कहते हैं, “हम मान बैठे थे कि कमी पढ़ने वाले में है। कमी टाइप में थी।”

उन्होंने पाया कि बोर्डों की ज़्यादातर देवनागरी पढ़ने के लिए नहीं, रोमन के साथ जंचने के लिए बनी है। बड़े {en:H} की ऊंचाई से मिलाने के चक्कर में अक्षर दब जाता है और ऊपर-नीचे की मात्राएं चूरा बनकर रह जाती हैं। चालीस मीटर से ‘की’ और ‘कि’ एक ही चीज़ हैं।

## ऊपर की रेखा

इसलिए उन्होंने काम उल्टे सिरे से शुरू किया। पहले देवनागरी बनी, उस नाप में जो उसे चाहिए। शिरोरेखा पांचवां हिस्सा पतली की गई, ताकि रोशनी में नीचे का अक्षर न डूबे। ‘ध’ और ‘भ’ की घुंडियां, जो उन्हें ‘घ’ और ‘म’ से अलग करती हैं, तब तक खोली गईं जब तक मोतियाबिंद वाले सत्तर साल के एक स्वयंसेवक ने उन्हें पहचानने में ग़लती करना बंद नहीं किया।

उसके बाद ही साथ का रोमन बना: आम से नीचा, चौड़ा, छोटी डंडियों वाला। अकेला देखें तो थोड़ा ठिगना लगता है। देवनागरी के बग़ल में किसी का ध्यान नहीं जाता।

> बोर्ड को एक साथ दो लोग पढ़ते हैं। हम हमेशा उसे एक के लिए बनाते रहे और दूसरे के लिए उसका अनुवाद कर देते थे।
>— चारुलता ओझा, टाइप डिज़ाइनर

## परीक्षण में क्या निकला

रेलवे ने एक साइडिंग और हाथ से धकेली जाने वाली ट्रॉली दी। स्वयंसेवक तीन टाइपफ़ेस में लिखे चालीस बोर्डों के सामने से गुज़रे और नाम पढ़ते ही बटन दबाया।

- अंग्रेज़ी में नए अक्षर पुरानों से 1.5 मीटर पहले पढ़े गए, यानी फ़र्क़ नाम का।
- हिंदी में 11 मीटर पहले।
- मिलते-जुलते अक्षरों में ग़लतियां सौ में 19 से घटकर चार रह गईं।

टाइपफ़ेस का नाम एक लिपि में ‘पटरी’ है और दूसरी में {en:Patri}। इसे छह स्टेशनों पर आज़माया जाएगा। कोई भी सार्वजनिक संस्था इसे मुफ़्त इस्तेमाल कर सकती है और इसके रेखाचित्र [परियोजना के पन्ने](https://example.org/patri) पर देखे जा सकते हैं।

दोनों ने अगली लिपियों की जोड़ी पर काम शुरू कर दिया है। मृणाल देब के मुताबिक़ इस बार ग्राहक को बता दिया गया है कि तीन साल लगेंगे, और यह भी कि सबसे बाद में कौन-सी पूरी होगी।
`,
      },
    },
  },
  {
    key: 'radio-play',
    slug: 'prayagraj-radio-drama-live-audience',
    source: 'hi',
    section: 'culture',
    contributors: ['farheen-siddiqui'],
    topics: ['theatre', 'language'],
    picture: 'radio-stage',
    texts: {
      hi: {
        kicker: 'रंगमंच',
        headline: 'आंखें बंद कीजिए, नाटक शुरू होता है: प्रयागराज में लौटा रेडियो का मंच',
        standfirst:
          'महीने में एक शाम सिविल लाइंस के एक हॉल में दो सौ लोग अंधेरे में बैठकर नाटक सुनते हैं। मंच पर माइक, थाली, बजरी और एक पुराना दरवाज़ा है।',
        dateline: 'प्रयागराज',
        caption: 'प्रस्तुति से पहले मंच पर पूर्वाभ्यास',
        alt: 'स्याही और हल्के रंगों का चित्र: तीन पुराने माइक, हाथ में पन्ने लिए दो कलाकार, पीछे लाल परदा और बग़ल में लकड़ी का छोटा दरवाज़ा',
        live: { daysAgo: 8, at: '19:00' },
        comesDownInDays: 30,
        body: `
बत्तियां बुझती हैं और किसी की चप्पल की आवाज़ आती है। वह सीढ़ियां चढ़ती है, रुकती है, एक ज़ंग लगा दरवाज़ा खुलता है। दो सौ लोग साफ़ देख रहे हैं कि बरामदे में कौन आया है, जबकि देखने को कुछ है ही नहीं। मंच पर बैठे इरफ़ान नक़वी एक हाथ में चप्पल लिए उसे लकड़ी के तख़्ते पर ठोक रहे हैं।

यह ‘कान-घर’ है, शहर की सबसे नई और सबसे पुरानी नाट्य मंडली। नई इसलिए कि उम्र दो साल है। पुरानी इसलिए कि नौ में से पांच कलाकार कभी आकाशवाणी के लिए नाटक करते थे और उनमें सबसे बड़े 81 के हैं।

“टीवी ने हमें बेरोज़गार किया, मोबाइल ने टीवी को,” निर्देशक कुसुम श्रीवास्तव कहती हैं। “अब मौक़ा बराबर का है।”

## आवाज़ की रसोई

मेज़ पर रखा सामान किसी कबाड़ी का लगता है, पर हर चीज़ का काम तय है:

- टीन की चादर: बादल
- कॉर्नफ़्लोर की थैली: बर्फ़ पर क़दम
- नारियल के खोल: तांगा
- भीगा तौलिया: वह सब जो परदे पर दिखाया नहीं जाता

नई पीढ़ी के लिए सबसे मुश्किल चीज़ इनमें नहीं, चुप्पी निकली। 23 साल की अभिनेत्री महक सोनी को तीन महीने लगे यह सीखने में कि रेडियो पर चुप रहना भी संवाद है। “मंच पर हम चुप होते हैं तो चेहरा बोलता है। यहां अंधेरा बोलता है।”

> दर्शक पैसे वापस मांगने नहीं आते। पूछने आते हैं कि वह औरत दिखती कैसी थी।
>— कुसुम श्रीवास्तव, निर्देशक

## टिकट और श्रोता

टिकट 80 रुपये का है और आख़िरी छह प्रस्तुतियां भरी हुई गईं। आधे श्रोता तीस से कम उम्र के हैं। दृष्टिबाधित स्कूल के बच्चों के लिए पहली दो क़तारें तय हैं। वे हर नाटक के बाद कमियां गिनाते हैं और मंडली उन्हें लिख लेती है।

पिछली बार शिकायत यह थी कि तांगा पक्की सड़क पर चल रहा था और कहानी कच्ची की थी। इस बार इरफ़ान नक़वी बजरी की ट्रे लेकर आए हैं।
`,
      },
      en: {
        kicker: 'Theatre',
        headline: 'Close your eyes, the play is about to begin: radio drama finds a stage in Prayagraj',
        standfirst:
          'One evening a month, two hundred people sit in the dark in a hall in Civil Lines and listen. On the stage are microphones, a steel plate, gravel and an old door.',
        dateline: 'Prayagraj',
        caption: 'A rehearsal on the stage before a performance',
        alt: 'A drawing in ink and pale colours: three old microphones, two actors with sheets in their hands, a red curtain and a small wooden door at the side',
        live: { daysAgo: 8, at: '20:30' },
        body: `
The lights go out, and there is the sound of somebody’s slippers. They climb a staircase, stop, and a rusty door is opened. Two hundred people can see perfectly well who has come on to the veranda, although there is nothing to see. Irfan Naqvi, seated on the stage, is beating a slipper against a plank.

This is Kaan-Ghar, “the house of the ear”, the newest theatre company in town and the oldest. It was founded two years ago. Five of its nine actors used to perform for the radio, and the eldest of them is 81.

“Television put us out of work, and the telephone did the same to television,” said Kusum Srivastava, the director. “Now we are even.”

## A kitchen for sounds

The things on the table might have come from a scrap dealer, but each has its task:

- a sheet of tin: thunder
- a bag of cornflour: footsteps in snow
- coconut shells: a tonga
- a wet towel: everything that is not shown on the screen

The hardest thing for the younger ones was none of these. It was silence. Mahak Soni, who is 23, needed three months to learn that on the radio to say nothing is a line, too. “On a stage, when we are quiet the face speaks. Here it is the dark.”

> They don’t come to ask for their money back. They come to ask what the woman looked like.
>— Kusum Srivastava, director

## Tickets and ears

A ticket costs ₹80, and the last six performances were sold out. Half of the audience is under thirty. The first two rows are kept for pupils of a school for the blind, who list the mistakes after every play while the company takes notes.

Last time the complaint was that the tonga had been driven on a paved road and the story was set on a dirt one. This evening Irfan Naqvi has brought a tray of gravel.
`,
      },
    },
  },
];

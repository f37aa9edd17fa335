import type { SeedStory } from '#db/seed/seed-story.ts';

/** A small satellite, a van with an X-ray and the return of the vultures. */
export const SCIENCE: SeedStory[] = [
  {
    key: 'soil-satellite',
    slug: 'student-satellite-soil-moisture-map',
    source: 'en',
    section: 'science-health',
    contributors: ['meenakshi-subbarayan'],
    topics: ['space', 'farming', 'technology'],
    picture: 'satellite',
    texts: {
      en: {
        kicker: 'Space',
        headline: 'A satellite built by students measures how thirsty a field is',
        standfirst:
          'Eleven kilograms, four years of work, one borrowed clean room: the first maps from Mitti-1 show soil moisture farm by farm, and a mistake the team is proud of',
        dateline: 'Coimbatore',
        caption: 'How Mitti-1 maps soil moisture, square by square: brown is dry, blue is wet',
        alt: 'A satellite with two blue wings above a grid of squares from brown to blue, the bluest along a canal, with a key to the colours',
        credit: 'Setu Graphics (graphic)',
        live: { daysAgo: 2, at: '11:00' },
        body: `
The first picture was wrong. It showed a wet patch the size of a town in the middle of a dry district, and the students who had spent four years building the satellite that took it sat around a laptop at three in the morning and wondered what they had broken.

Nothing, as it turned out. The patch was a rice-growing cluster fed by an unrecorded canal. A farmer they telephoned laughed. The canal had been there since his grandfather’s time.

Mitti-1 weighs eleven kilograms and is about as big as a bread oven. It circles at 520 kilometres and listens, rather than looks: wet ground gives off fainter microwaves than dry ground, and from the difference a computer works out how much water is in the top five centimetres of soil.

## What is new

Large satellites have done this for years, with pixels 30 kilometres wide. That is good for a weather model and useless to anyone with two acres. By combining two passes with radar from other missions, the students’ maps come down to squares of 100 metres.

| Measure | Mitti-1 | Large missions |
| Weight | 11 kg | 900 kg and more |
| Side of one square | 100 m | 9 to 36 km |
| Same place seen every | 6 days | 2 to 3 days |
| Cost, with launch | ₹9.4 crore | over ₹2,000 crore |

The comparison flatters the small one, says Arvind Selvaraj, who teaches the course. A large satellite lasts ten years; this one will fall and burn up in about three. And its accuracy fails under tall crops, where the leaves hold more water than the soil.

[[embed https://www.youtube.com/watch?v=setuMitti01 | Video: from the clean room to the first signal, in four minutes]]

## Who will use it

Three groups have asked for the data so far: a state’s crop-insurance cell, a company that runs drip irrigation, and an association of 1,200 groundnut farmers which wants a message on {day+1} mornings that says only “water” or “wait”.

The students like the last one best. Their message has been tested in two talukas. It was right, measured with a spade, four times out of five.

> You can be wrong in a paper. You cannot be wrong to a man who is holding a spade.
>— Nila Ramesh, mission lead, 22

The team has already run out of members. Nine of the fourteen have graduated. A new class has been given the spare parts and one instruction, written in marker on the lid of the box: *telephone first*.
`,
      },
      hi: {
        kicker: 'अंतरिक्ष',
        headline: 'छात्रों का बनाया उपग्रह नाप रहा है कि खेत कितना प्यासा है',
        standfirst:
          'ग्यारह किलो वज़न, चार साल की मेहनत और उधार का क्लीन रूम: मिट्टी-1 के पहले नक़्शे खेत-दर-खेत नमी दिखाते हैं, और एक ग़लती भी जिस पर टीम को नाज़ है',
        dateline: 'कोयंबटूर',
        caption: 'मिट्टी-1 एक-एक वर्ग करके मिट्टी की नमी कैसे नापता है: भूरा यानी सूखा, नीला यानी नम',
        alt: 'दो नीले पंखों वाला उपग्रह, नीचे भूरे से नीले तक रंगे वर्गों का जाल, सबसे नीले वर्ग नहर के किनारे; साथ में रंगों की पट्टी',
        credit: 'सेतु ग्राफ़िक्स (ग्राफ़िक)',
        live: { daysAgo: 2, at: '12:30' },
        body: `
पहली तस्वीर ग़लत थी। उसमें सूखे ज़िले के बीचोबीच एक क़स्बे जितना गीला धब्बा था। जिन छात्रों ने चार साल लगाकर उपग्रह बनाया था, वे रात तीन बजे लैपटॉप घेरे बैठे सोच रहे थे कि क्या बिगाड़ बैठे।

कुछ नहीं बिगड़ा था। वह धब्बा धान का इलाक़ा था, जिसे एक ऐसी नहर सींचती है जो किसी काग़ज़ में दर्ज नहीं। फ़ोन करने पर एक किसान हंस पड़ा। नहर तो उसके दादा के ज़माने से है।

मिट्टी-1 का वज़न ग्यारह किलो है और आकार ब्रेड सेंकने के ओवन जितना। 520 किलोमीटर ऊपर घूमता यह उपग्रह देखता कम, सुनता ज़्यादा है। गीली ज़मीन से सूखी ज़मीन के मुक़ाबले कमज़ोर माइक्रोवेव निकलती हैं। इसी फ़र्क़ से कंप्यूटर हिसाब लगाता है कि मिट्टी की ऊपरी पांच सेंटीमीटर परत में कितना पानी है।

## नया क्या है

बड़े उपग्रह बरसों से यह काम कर रहे हैं, पर उनका एक पिक्सल 30 किलोमीटर चौड़ा होता है। मौसम के मॉडल के लिए ठीक, दो एकड़ वाले किसान के लिए बेकार। दो फेरों के आंकड़ों को दूसरे मिशन के राडार से जोड़कर छात्रों ने नक़्शा 100 मीटर के चौखानों तक उतार दिया है।

| पैमाना | मिट्टी-1 | बड़े मिशन |
| वज़न | 11 किलो | 900 किलो या अधिक |
| एक चौखाने की भुजा | 100 मीटर | 9 से 36 किमी |
| उसी जगह पर वापसी | 6 दिन | 2 से 3 दिन |
| प्रक्षेपण सहित लागत | ₹9.4 करोड़ | ₹2,000 करोड़ से अधिक |

पाठ्यक्रम पढ़ाने वाले अरविंद सेल्वाराज कहते हैं कि यह तुलना छोटे उपग्रह के साथ कुछ ज़्यादा ही उदार है। बड़ा उपग्रह दस साल चलता है, यह क़रीब तीन साल में गिरकर जल जाएगा। और ऊंची फ़सल के नीचे इसका अंदाज़ा चूक जाता है, क्योंकि वहां मिट्टी से ज़्यादा पानी पत्तों में होता है।

[[embed https://www.youtube.com/watch?v=setuMitti01 | वीडियो: क्लीन रूम से पहले सिग्नल तक, चार मिनट में]]

## किसके काम आएगा

अब तक तीन जगह से आंकड़े मांगे गए हैं: एक राज्य का फ़सल बीमा प्रकोष्ठ, ड्रिप सिंचाई वाली एक कंपनी, और मूंगफली उगाने वाले 1,200 किसानों का संगठन, जिसे {day+1} की सुबह बस एक शब्द का संदेश चाहिए: “सींचें” या “रुकें”।

छात्रों को आख़िरी वाला सबसे अच्छा लगा। दो तालुकों में संदेश आज़माया जा चुका है। फावड़े से जांचने पर पांच में से चार बार सही निकला।

> शोधपत्र में आप ग़लत हो सकते हैं। फावड़ा लिए खड़े आदमी के सामने नहीं हो सकते।
>— नीला रमेश, मिशन प्रमुख, 22 वर्ष

टीम में अब लोग ही नहीं बचे। चौदह में से नौ पास होकर जा चुके हैं। नई कक्षा को बचे हुए पुर्ज़े और एक हिदायत मिली है, जो डिब्बे के ढक्कन पर मार्कर से लिखी है: *पहले फ़ोन करो*।
`,
      },
    },
  },
  {
    key: 'xray-van',
    slug: 'xray-van-tuberculosis-screening-balangir',
    source: 'en',
    section: 'science-health',
    contributors: ['shalini-thakur'],
    topics: ['health', 'technology'],
    picture: 'clinic-van',
    texts: {
      en: {
        kicker: 'Public health',
        headline: 'The X-ray that fits in a van, and the nurse who has to explain it',
        standfirst:
          'A mobile unit in western Odisha has screened 31,000 people for tuberculosis in a year. The machine reads a chest in forty seconds. The conversation takes longer.',
        dateline: 'Balangir (Odisha)',
        caption: 'The screening van at a weekly market in Balangir district',
        alt: 'A white medical van in bright sun with an X-ray in its open side, a nurse with a sheet of paper, and people waiting on a bench',
        live: { daysAgo: 3, at: '12:10' },
        body: `
The van parks where the people are, which on a {day} means the weekly market, between the dried fish and the mobile-phone covers. By ten the bench outside it is full. Nobody has come because of a cough. They have come because there is a bench.

That is the idea. Half of the people found to have tuberculosis by the van in the past year had told the nurse they felt well.

The machine is the size of a large camera and needs no darkroom and no radiologist. It takes a picture of the chest, a program compares it with others it has been shown, and after forty seconds a number appears between 0 and 100. Anything above 60 means a second test, on sputum, in a cartridge machine at the back of the van. In a year 31,200 people have stood in front of it. In 412, the disease was confirmed.

## Between the number and the word

“The computer says 74. I cannot say 74 to anybody,” said Basanti Majhi, the nurse. What she says depends on who is sitting there. To a mother she speaks of the child’s food. To a mason, of the dust. She does not use the name of the disease until the second test is in, and then she uses it twice, slowly, followed by the word “six”: six months, and it will be gone.

- Of the 412 people, 391 started treatment within a week.
- 357 have finished it or are taking their medicine regularly.
- 20 could not be found again. Most had left for brick kilns in other states.

It is the last figure that troubles the programme. A list is now sent to health workers at the other end, in the language of the other end. It has found three of the twenty.

## The limits of the machine

The program was trained on chests from hospitals, and miners’ lungs confuse it. In two blocks with stone quarries, one person in seven had a number above 60; almost none had tuberculosis. Many had silicosis, which is not in the program’s vocabulary, and for which there is no cure.

They are now given a letter to a hospital in Burla. “It was not what we came for,” said Dr Prasanna Dora, who runs the unit. “But we have the picture. You can’t unsee it.”

Before leaving, the team eats in the van with the engine off. By then the bench has been borrowed by the seller of phone covers.
`,
      },
      hi: {
        kicker: 'जन स्वास्थ्य',
        headline: 'वैन में समा गई एक्स-रे मशीन, समझाने का काम अब भी नर्स का',
        standfirst:
          'पश्चिमी ओडिशा में चलती-फिरती इकाई ने साल भर में 31,000 लोगों की टीबी जांच की। मशीन चालीस सेकंड में सीना पढ़ लेती है, बातचीत में ज़्यादा समय लगता है।',
        dateline: 'बलांगीर (ओडिशा)',
        caption: 'बलांगीर ज़िले के साप्ताहिक हाट में जांच वैन',
        alt: 'तेज़ धूप में सफ़ेद मेडिकल वैन, खुले हिस्से में एक्स-रे, हाथ में काग़ज़ लिए नर्स और बेंच पर इंतज़ार करते लोग',
        live: { daysAgo: 3, at: '13:25' },
        body: `
वैन वहीं खड़ी होती है जहां लोग होते हैं। {day} को इसका मतलब है साप्ताहिक हाट, सूखी मछली और मोबाइल कवर की दुकानों के बीच। दस बजे तक बाहर की बेंच भर जाती है। कोई खांसी की वजह से नहीं आया। लोग इसलिए आए हैं कि बेंच है।

सोच भी यही है। साल भर में वैन ने जिन लोगों में टीबी पकड़ी, उनमें से आधों ने नर्स को बताया था कि तबीयत ठीक है।

मशीन बड़े कैमरे जितनी है। न अंधेरा कमरा चाहिए, न रेडियोलॉजिस्ट। वह सीने की तस्वीर लेती है, एक प्रोग्राम उसे देखी हुई तस्वीरों से मिलाता है और चालीस सेकंड में 0 से 100 के बीच एक अंक आ जाता है। 60 से ऊपर का मतलब है दूसरी जांच, बलगम की, जो वैन के पिछले हिस्से में लगी कार्ट्रिज मशीन में होती है। साल भर में 31,200 लोग इसके सामने खड़े हुए। 412 में बीमारी की पुष्टि हुई।

## अंक और शब्द के बीच

नर्स बसंती माझी कहती हैं, “कंप्यूटर 74 बताता है। मैं किसी से 74 तो नहीं कह सकती।” वह क्या कहेंगी, यह सामने बैठे इंसान पर है। मां से बच्चे के खाने की बात करती हैं, राजमिस्त्री से धूल की। दूसरी जांच आने तक बीमारी का नाम नहीं लेतीं। फिर दो बार लेती हैं, धीरे-धीरे, और उसके बाद एक शब्द: “छह”। छह महीने, और यह चली जाएगी।

- 412 में से 391 का इलाज हफ़्ते भर में शुरू हो गया।
- 357 का कोर्स पूरा हो चुका है या वे नियम से दवा ले रहे हैं।
- 20 दोबारा नहीं मिले। ज़्यादातर दूसरे राज्यों के ईंट भट्ठों पर जा चुके थे।

यही आख़िरी आंकड़ा परेशान करता है। अब दूसरे छोर के स्वास्थ्यकर्मियों को उन्हीं की भाषा में सूची भेजी जाती है। बीस में से तीन इस तरह मिले हैं।

## मशीन की हद

प्रोग्राम ने अस्पतालों की तस्वीरों से सीखा है और खदान मज़दूरों के फेफड़े उसे उलझा देते हैं। पत्थर खदानों वाले दो प्रखंडों में हर सातवें आदमी का अंक 60 से ऊपर आया, पर टीबी लगभग किसी को नहीं थी। कई को सिलिकोसिस थी, जो प्रोग्राम के शब्दकोश में नहीं है और जिसका इलाज भी नहीं है।

ऐसे लोगों को अब बुर्ला के अस्पताल के नाम चिट्ठी दी जाती है। इकाई के प्रभारी डॉ. प्रसन्न डोरा कहते हैं, “हम इसके लिए नहीं आए थे। लेकिन तस्वीर हमारे पास है। उसे अनदेखा नहीं कर सकते।”

लौटने से पहले टीम इंजन बंद करके वैन में ही खाना खाती है। तब तक बेंच मोबाइल कवर वाला मांग ले गया होता है।
`,
      },
    },
  },
  {
    key: 'vultures-return',
    slug: 'vultures-nest-again-panna-cliffs',
    source: 'hi',
    section: 'science-health',
    contributors: ['devendra-solanki', 'meenakshi-subbarayan'],
    topics: ['wildlife'],
    picture: 'vulture-cliffs',
    texts: {
      hi: {
        kicker: 'वन्यजीव',
        headline: 'पन्ना की चट्टानों पर फिर बसे गिद्ध, घोंसलों की गिनती 190 के पार',
        standfirst:
          'बीस साल पहले आसमान लगभग ख़ाली हो गया था। अब लंबी चोंच वाले गिद्धों के घोंसले लगातार पांचवें साल बढ़े हैं, और गिनने वालों में चरवाहे सबसे आगे हैं।',
        dateline: 'पन्ना (मध्य प्रदेश)',
        caption: 'पन्ना के पास केन घाटी की चट्टानों के ऊपर मंडराते गिद्ध',
        alt: 'नारंगी और काले रंग का छापा: ऊंची चट्टान पर बैठे गिद्ध, खुले आसमान में पंख फैलाए कई और',
        live: { daysAgo: 6, at: '07:15' },
        updated: { daysAgo: 4, at: '18:50', blocks: 2 },
        body: `
चट्टान पर चूने जैसी सफ़ेद धारियां दूर से दिख जाती हैं। भैयालाल गोंड उन्हें पढ़ लेते हैं: चौड़ी धारी मतलब पुराना घोंसला, पतली और ताज़ी मतलब इस साल का। दूरबीन उन्हें बाद में मिली। गिनती वह उससे पहले भी करते थे, बकरियां चराते हुए।

केन घाटी और आसपास की चट्टानों पर इस साल गिद्धों के 193 सक्रिय घोंसले मिले हैं। पिछले साल 168 थे, पांच साल पहले 94। गिनती वन विभाग, एक विश्वविद्यालय और 46 चरवाहों ने मिलकर तीन सुबहों में की।

बीस बरस पहले यहां मुश्किल से तीस जोड़े बचे थे। वजह मवेशियों को दी जाने वाली दर्द की एक दवा थी, जिसका अंश मरे जानवर के साथ गिद्धों के पेट में पहुंचता और उनके गुर्दे ख़राब कर देता। दवा पर रोक लगी, पर असर दिखने में डेढ़ दशक लग गया। एक जोड़ा साल में एक ही अंडा देता है।

## चरवाहे क्यों

शोधकर्ता मानते हैं कि चट्टानों के चप्पे-चप्पे को चरवाहों से अच्छा कोई नहीं जानता। उन्हें रोज़ाना के 500 रुपये मिलते हैं और एक काम और: कौन-सा जानवर कहां मरा, उसे कौन-सी दवा दी गई थी।

> पहले गिद्ध दिखता था तो समझते थे कोई मरा। अब दिखता है तो समझते हैं, जंगल ज़िंदा है।
>— भैयालाल गोंड, चरवाहा

## ख़तरा टला नहीं

विशेषज्ञ दो नई दवाओं को लेकर सतर्क हैं, जो उतनी ही नुक़सानदेह हो सकती हैं। पशु चिकित्सकों को सुरक्षित विकल्प बताए गए हैं, मगर गांव की दुकान पर जो सस्ता है वही बिकता है। बिजली के तार दूसरा ख़तरा हैं: इस साल चार गिद्ध उनसे टकराकर मरे।

---

**ताज़ा जानकारी:** वन विभाग ने बताया है कि घाटी से गुज़रने वाली 11 किलोमीटर लाइन पर चमकीले चिह्न लगाए जाएंगे। काम घोंसलों का मौसम ख़त्म होने के बाद शुरू होगा।
`,
      },
      en: {
        kicker: 'Wildlife',
        headline: 'Vultures settle again on the cliffs of Panna; nests pass 190',
        standfirst:
          'Twenty years ago the sky here had almost emptied. Nests of the long-billed vulture have now risen for a fifth year, and the people counting them keep goats.',
        dateline: 'Panna (Madhya Pradesh)',
        caption: 'Vultures above the cliffs of the Ken valley near Panna',
        alt: 'A print in orange and black: vultures on a high cliff, and several more on broad wings in the open sky',
        live: { daysAgo: 6, at: '09:00' },
        updated: { daysAgo: 4, at: '19:20', blocks: 2 },
        body: `
The white streaks on the rock, like spilt lime, can be seen from far off. Bhaiyalal Gond can read them. A broad streak means an old nest; a thin, fresh one is from this year. The binoculars came later. He was counting before he had them, while he grazed his goats.

On the cliffs of the Ken valley and around it, 193 active nests were found this year. There were 168 last year and 94 five years ago. The count was made on three mornings by the forest department, a university and 46 herders.

Twenty years ago barely thirty pairs were left. The cause was a painkiller given to cattle; traces of it in a carcass destroyed the kidneys of the birds that fed on it. The drug was banned, but it took a decade and a half for that to show. A pair lays one egg a year.

## Why herders

Nobody knows the ledges better, the researchers say. The herders are paid ₹500 a day, and have one more task: to note which animal died where, and what it had been dosed with.

> When we saw a vulture we used to think that something had died. Now we think: the forest is alive.
>— Bhaiyalal Gond, herder

## Not out of danger

Experts are wary of two newer drugs that may do the same harm. Vets have been told of safe alternatives, but a village shop sells what is cheap. Power lines are the other threat: four vultures died against them this year.

---

**Update:** The forest department says that bright markers will be hung on 11 kilometres of line through the valley. Work is to begin when the nesting season is over.
`,
      },
    },
  },
];

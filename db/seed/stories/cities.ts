import type { SeedStory } from '#db/seed/seed-story.ts';

/** A night bus, the last mile of a metro and a wall of mangroves. */
export const CITIES: SeedStory[] = [
  {
    key: 'night-bus',
    slug: 'lucknow-night-bus-hospital-route',
    source: 'hi',
    section: 'cities',
    contributors: ['ananya-rastogi'],
    topics: ['transport', 'women-at-work'],
    picture: 'night-bus',
    texts: {
      hi: {
        kicker: 'लखनऊ',
        headline: 'रात सवा एक बजे की बस: नर्सों, रसोइयों और पहरेदारों का शहर',
        standfirst:
          'चारबाग से मेडिकल कॉलेज होते हुए गोमतीनगर तक तीन महीने से चल रही रात्रि सेवा में रोज़ 640 सवारियां। टिकट का पैसा नहीं, रुकने की जगह है असली सवाल।',
        dateline: 'लखनऊ',
        seoTitle: 'लखनऊ की रात्रि बस सेवा: तीन महीने का हिसाब',
        caption: 'आधी रात के बाद हज़रतगंज से गुज़रती रात्रि सेवा की बस',
        alt: 'रात में गीली सड़क पर भीतर से रोशन लाल बस, पास में इंतज़ार करते तीन लोग, पीछे धुंधली इमारतें और सड़क की बत्तियां',
        live: { daysAgo: 0, at: '08:15' },
        body: `
सवा एक बजे बस में बत्तियां पूरी जलती हैं। यह नियम सवारियों ने बनवाया है। कंडक्टर शबाना परवीन बताती हैं कि पहले हफ़्ते ड्राइवर ने आधी बत्तियां बुझा दी थीं ताकि लोग सो सकें। “औरतों ने कहा, हमें सोना नहीं, दिखना है।”

चारबाग से मेडिकल कॉलेज और हज़रतगंज होते हुए गोमतीनगर जाने वाली इस रात्रि सेवा को तीन महीने पूरे हो गए हैं। छह बसें रात 11 बजे से सुबह 5 बजे तक हर आधे घंटे पर चलती हैं। परिवहन निगम के मुताबिक़ रोज़ औसतन 640 लोग सफ़र करते हैं। उम्मीद 250 की थी।

इनमें ज़्यादातर वे हैं जिनके बिना शहर की सुबह नहीं होती: रात की पाली से लौटती नर्सें, होटलों के रसोइये, पहरेदार, अख़बार बांटने वाले और स्टेशन से उतरे मरीज़ों के परिजन।

## पहले क्या था

अस्पताल में काम करने वाली सरिता कश्यप पहले ड्यूटी ख़त्म होने के बाद साढ़े चार घंटे वार्ड की बेंच पर बैठी रहती थीं। ऑटो वाला रात में 250 रुपये मांगता था, जो उनकी दिन भर की कमाई का आधा है। अब 15 रुपये लगते हैं और बेटी के स्कूल जाने से पहले वह घर पहुंच जाती हैं।

> मेरी नींद पूरी होने लगी है। सुनने में छोटी बात है, पर मेरे मरीज़ों से पूछिए।
>— सरिता कश्यप, नर्स

## दिक़्क़त बस से उतरने के बाद

निगम के पास शिकायतों का रजिस्टर है। उसके 118 पन्नों में बस के भीतर की शिकायतें सात हैं। बाक़ी लगभग सब उतरने के बाद की हैं: अंधेरा स्टॉप, कुत्ते, और वह आख़िरी आधा किलोमीटर।

- 31 में से 12 स्टॉप पर बत्ती नहीं है।
- चार स्टॉप फ़्लाईओवर के नीचे हैं, जहां से पैदल निकलने का रास्ता नहीं।
- महिला यात्रियों ने मांग की है कि रात में बस दो स्टॉप के बीच भी रोकी जाए।

आख़िरी मांग मान ली गई है। अगले हफ़्ते से महिलाएं रात में रास्ते पर कहीं भी उतर सकेंगी। बत्तियों के लिए नगर निगम ने छह हफ़्ते मांगे हैं।

[[read metro-last-mile]]

सेवा पर महीने में 21 लाख रुपये ख़र्च हो रहे हैं और टिकट से 3 लाख आते हैं। निगम इसे घाटा लिखता है। शहर के एक बड़े अस्पताल के अधीक्षक कुछ और लिखना चाहेंगे: उनके यहां रात की पाली से इस्तीफ़े आधे रह गए हैं।

तीन बजकर दस मिनट पर बस फिर चारबाग में है। शबाना थर्मस से चाय निकालती हैं, आधी ड्राइवर को देती हैं। अगली बस बीस मिनट में है, और स्टॉप पर नौ लोग खड़े हैं।
`,
      },
      en: {
        kicker: 'Lucknow',
        headline: 'The 1.15 am bus: a city of nurses, cooks and watchmen goes home',
        standfirst:
          'Three months on, a night service from Charbagh to Gomtinagar carries 640 people a night. The fare is not the question; the stop is.',
        dateline: 'Lucknow',
        caption: 'A night-service bus passes through Hazratganj after midnight',
        alt: 'A red bus lit from inside on a wet street at night, three people waiting beside it, and blurred buildings and street lamps behind',
        live: { daysAgo: 0, at: '09:40' },
        body: `
At a quarter past one every lamp in the bus is on. The passengers asked for that. In the first week, says the conductor, Shabana Parveen, the driver switched off half of them so that people could sleep. “The women said: we don’t want to sleep, we want to be seen.”

The night service from Charbagh to Gomtinagar by way of the medical college and Hazratganj is three months old. Six buses run every half-hour from 11 pm to 5 am. The transport corporation says they carry 640 people on an average night. It had hoped for 250.

Most of them are people without whom the city would have no morning: nurses off the late shift, hotel cooks, watchmen, newspaper sellers, and families of patients who have come in by train.

## What there was before

Sarita Kashyap, who works in a hospital, used to sit on a bench in the ward for four and a half hours after her duty ended. An autorickshaw at night asked for ₹250, half of what she earns in a day. Now it costs her ₹15, and she is home before her daughter leaves for school.

> I get my sleep. It sounds like a small thing, but ask my patients.
>— Sarita Kashyap, nurse

## The trouble begins at the stop

The corporation keeps a register of complaints. In its 118 pages there are seven about anything that happened on a bus. Nearly all the others are about getting off: a dark stop, dogs, the last half-kilometre.

- Twelve of the 31 stops have no lamp.
- Four are under flyovers, with no way out on foot.
- Women have asked for the bus to halt between stops at night.

The last demand has been granted. From next week women may get off anywhere on the route after dark. For the lamps, the municipal corporation has asked for six weeks.

[[read metro-last-mile]]

The service costs ₹21 lakh a month and brings in ₹3 lakh. The corporation enters the difference as a loss. The superintendent of one of the city’s large hospitals would enter it elsewhere: resignations from his night shift have halved.

At ten past three the bus is back at Charbagh. Shabana pours tea from a flask and gives half to the driver. The next departure is in twenty minutes, and nine people are waiting.
`,
      },
    },
  },
  {
    key: 'metro-last-mile',
    slug: 'delhi-metro-last-mile-survey',
    source: 'en',
    section: 'cities',
    contributors: ['imran-beg'],
    topics: ['transport', 'streets'],
    picture: 'metro-train',
    texts: {
      en: {
        kicker: 'Delhi',
        headline: 'The metro takes 38 minutes. The 900 metres after it take 22',
        standfirst:
          'We walked out of sixty stations with a stopwatch. The slowest part of a Delhi commute is the part nobody runs.',
        dateline: 'New Delhi',
        caption: 'An evening train on an elevated line in east Delhi',
        alt: 'A metro train on a viaduct at dusk; below it people walk along the street, one of them close and out of focus',
        live: { daysAgo: 3, at: '17:20' },
        body: `
The train is on time. It nearly always is. Then the doors open, and the second journey begins: an escalator under repair, a queue of e-rickshaws three deep, a footpath that turns into a tea stall and then into a transformer.

Over four weeks a reporter and two students from a planning school walked out of sixty metro stations at rush hour, each time to an address 900 metres away, and measured how long it took. The median was 22 minutes. On an open pavement, a healthy adult covers that distance in eleven.

## Where the minutes go

Crossing the road outside the station cost most: six minutes on average, eleven at the worst. At 41 of the sixty stations there was no signal for pedestrians within 150 metres of the gate. At nine there was a foot overbridge, and at five of those its lift was shut.

The rest was spent stepping down, stepping round and waiting. We counted 2.7 obstacles to every hundred metres of footpath; parked two-wheelers led the list, followed by the furniture of the electricity board.

>> I save forty minutes by train and spend them looking for a place to put my foot.
>>— Rekha Anand, bank clerk, Laxmi Nagar

## Five stations that work

Not every station failed. At five the walk took thirteen minutes or less. They are in different parts of the city and share four things:

- a crossing at the gate and not where the traffic police would like it;
- e-rickshaws with a marked lane on the far side of the road;
- a pavement at one level for at least 300 metres;
- shops that face it and keep it lit.

None of this is expensive. The change at one station in the west of the city, a raised crossing and 200 metres of kerb, cost about as much as running one train for two days.

The metro’s managers say that what lies outside the gate is not theirs to mend, and they are right: the sixty stations stand on roads kept by eleven agencies. A single plan for the first 500 metres around every station was drawn up four years ago. It has been waiting for a signature from the last of the eleven.

[[read op-footpaths]]
`,
      },
      hi: {
        kicker: 'दिल्ली',
        headline: 'मेट्रो में 38 मिनट लगते हैं, उसके बाद के 900 मीटर में 22',
        standfirst: 'हम स्टॉपवॉच लेकर साठ स्टेशनों से पैदल निकले। दिल्ली के सफ़र का सबसे धीमा हिस्सा वह है जिसे कोई नहीं चलाता।',
        dateline: 'नई दिल्ली',
        caption: 'पूर्वी दिल्ली के एलिवेटेड ट्रैक पर शाम की मेट्रो',
        alt: 'सांझ में ऊंचे ट्रैक पर मेट्रो ट्रेन; नीचे सड़क पर पैदल जाते लोग, उनमें एक क़रीब और धुंधला',
        live: { daysAgo: 3, at: '18:05' },
        body: `
ट्रेन समय पर है। लगभग हमेशा होती है। फिर दरवाज़े खुलते हैं और दूसरा सफ़र शुरू होता है: मरम्मत में पड़ा एस्केलेटर, ई-रिक्शा की तीन-तीन क़तारें और ऐसा फ़ुटपाथ जो पहले चाय की दुकान बनता है, फिर ट्रांसफ़ॉर्मर।

चार हफ़्ते तक एक रिपोर्टर और प्लानिंग के दो छात्र भीड़ के घंटों में साठ मेट्रो स्टेशनों से निकले, हर बार 900 मीटर दूर किसी पते तक गए और समय नापा। आधी बार 22 मिनट या उससे ज़्यादा लगे। खुली पटरी हो तो सेहतमंद आदमी इतनी दूरी ग्यारह मिनट में तय कर लेता है।

## मिनट कहां जाते हैं

सबसे ज़्यादा समय स्टेशन के बाहर सड़क पार करने में गया: औसतन छह मिनट, और सबसे ख़राब जगह ग्यारह। साठ में से 41 स्टेशनों पर गेट से 150 मीटर के भीतर पैदल यात्रियों का सिग्नल नहीं था। नौ पर फ़ुटओवर ब्रिज था, और उनमें पांच की लिफ़्ट बंद थी।

बाक़ी समय उतरने, घूमकर निकलने और रुकने में गया। हर सौ मीटर पर 2.7 रुकावटें मिलीं। सूची में सबसे ऊपर खड़े दुपहिया हैं, उसके बाद बिजली विभाग का सामान।

>> ट्रेन से चालीस मिनट बचाती हूं और उन्हें पांव रखने की जगह खोजने में ख़र्च कर देती हूं।
>>— रेखा आनंद, बैंक कर्मचारी, लक्ष्मी नगर

## पांच स्टेशन जहां सब ठीक है

हर स्टेशन नाकाम नहीं रहा। पांच पर यह दूरी तेरह मिनट या उससे कम में तय हुई। वे शहर के अलग-अलग हिस्सों में हैं, पर उनमें चार बातें एक जैसी हैं:

- सड़क पार करने की जगह गेट के सामने है, वहां नहीं जहां ट्रैफ़िक पुलिस को सुविधा हो;
- ई-रिक्शा की लेन सड़क के उस पार तय है;
- कम से कम 300 मीटर तक पटरी एक ऊंचाई पर है;
- दुकानें पटरी की तरफ़ खुलती हैं और उसे रोशन रखती हैं।

इनमें कुछ भी महंगा नहीं। शहर के पश्चिमी हिस्से के एक स्टेशन पर उठी हुई क्रॉसिंग और 200 मीटर किनारे का काम उतने में हो गया जितने में एक ट्रेन दो दिन चलती है।

मेट्रो के अधिकारी कहते हैं कि गेट के बाहर की मरम्मत उनका काम नहीं, और बात सही है। ये साठ स्टेशन जिन सड़कों पर हैं, उन्हें ग्यारह एजेंसियां संभालती हैं। हर स्टेशन के आसपास 500 मीटर के लिए एक साझा योजना चार साल पहले बनी थी। उस पर ग्यारहवीं एजेंसी के दस्तख़त का इंतज़ार है।

[[read op-footpaths]]
`,
      },
    },
  },
  {
    key: 'mangrove-wall',
    slug: 'mumbai-fishers-mangrove-sea-wall',
    source: 'en',
    section: 'cities',
    contributors: ['nandita-kulkarni'],
    topics: ['climate', 'rivers'],
    picture: 'mangrove-coast',
    texts: {
      en: {
        kicker: 'Mumbai',
        headline: 'Where the sea wall cracked, fishers planted another one. It grows',
        standfirst:
          'Eleven hectares of mangrove set by hand on a northern creek have taken the force out of two storm tides, and brought back crabs nobody had ordered',
        dateline: 'Mumbai',
        caption: 'Planting at low tide on the creek, with the towers of the northern suburbs behind',
        alt: 'A print in green and black: three people plant saplings in shallow water, with mangroves around them and tall buildings on the far shore',
        live: { daysAgo: 4, at: '10:30' },
        body: `
The concrete wall was built to last fifty years and lasted eight. After it cracked for the second time, the families of the fishing settlement behind it stopped waiting for the third tender and began to plant.

That was six years ago. Today eleven hectares of grey mangrove stand between the creek and the houses, some of the trees twice as tall as the people who set them. In July, when a storm tide ran 60 centimetres above the forecast, water came into the lanes ankle deep. Two kilometres south, where there is only wall, it came to the waist.

“We did not do it for the climate,” said Hemlata Koli, who keeps the nursery in her yard, 4,000 seedlings in milk pouches. “We did it because my kitchen was wet.”

## What the roots do

Mangroves do not stop water. They tire it. Engineers from a coastal institute who have put gauges in the creek found that a wave lost about a third of its height in the first thirty metres of trees and two-thirds by the time it reached the houses. The roots also hold mud: the bed has risen by eleven centimetres, which is more than the sea has.

The crabs were not part of the plan. They came in the third year, and with them the herons, and with the herons the schoolchildren. Two families now live from taking visitors out at low tide.

[[figure mangrove-roots | Roots of a six-year-old tree; each holds about a bucketful of mud | A print in green and black: the roots of a mangrove spread from its trunk into wet mud]]

## A forest without papers

The difficulty is a question of title. The trees stand on land that belongs, depending on the map, to the port, the revenue department or the sea. A road along the creek, announced again this year, would run through four of the eleven hectares. Its planners say that three trees will be planted elsewhere for each that is felled.

Hemlata Koli has heard about elsewhere. “Ask them which kitchen is there,” she said.
`,
      },
      hi: {
        kicker: 'मुंबई',
        headline: 'जहां समुद्री दीवार दरकी, वहां मछुआरों ने पेड़ों की दीवार खड़ी कर दी',
        standfirst:
          'उत्तरी मुंबई की खाड़ी में हाथ से रोपे गए ग्यारह हेक्टेयर मैंग्रोव दो तूफ़ानी ज्वार झेल चुके हैं, और साथ में वे केकड़े भी लौटे हैं जिन्हें किसी ने बुलाया नहीं था',
        dateline: 'मुंबई',
        caption: 'भाटे के समय खाड़ी में रोपाई, पीछे उत्तरी उपनगरों की इमारतें',
        alt: 'हरे और काले रंग का छापा: उथले पानी में पौधे रोपते तीन लोग, आसपास मैंग्रोव और उस पार ऊंची इमारतें',
        live: { daysAgo: 4, at: '12:00' },
        body: `
कंक्रीट की दीवार पचास साल के लिए बनी थी, आठ साल चली। दूसरी बार दरकी तो उसके पीछे बसे कोलीवाड़े के परिवारों ने तीसरे टेंडर का इंतज़ार छोड़कर पेड़ लगाने शुरू कर दिए।

यह छह साल पहले की बात है। आज खाड़ी और घरों के बीच ग्यारह हेक्टेयर में मैंग्रोव खड़ा है और कई पेड़ लगाने वालों से दोगुने ऊंचे हैं। जुलाई में तूफ़ानी ज्वार अनुमान से 60 सेंटीमीटर ऊपर चढ़ा तो गलियों में पानी टखने तक आया। दो किलोमीटर दक्षिण में, जहां सिर्फ़ दीवार है, कमर तक।

अपने आंगन में दूध की थैलियों में 4,000 पौधों की नर्सरी चलाने वाली हेमलता कोली कहती हैं, “हमने जलवायु के लिए नहीं किया। मेरी रसोई भीगती थी, इसलिए किया।”

## जड़ें क्या करती हैं

मैंग्रोव पानी को रोकते नहीं, थका देते हैं। खाड़ी में यंत्र लगाने वाले एक तटीय संस्थान के इंजीनियरों ने पाया कि लहर पहले तीस मीटर में एक तिहाई ऊंचाई खो देती है और घरों तक पहुंचते-पहुंचते दो तिहाई। जड़ें गाद भी थामती हैं। तल ग्यारह सेंटीमीटर ऊपर उठा है, यानी समुद्र से ज़्यादा।

केकड़े योजना में नहीं थे। वे तीसरे साल आए, उनके पीछे बगुले और बगुलों के पीछे स्कूल के बच्चे। भाटे के समय लोगों को घुमाकर अब दो परिवारों का चूल्हा जलता है।

[[figure mangrove-roots | छह साल के पेड़ की जड़ें; हर पेड़ क़रीब एक बाल्टी गाद थामता है | हरे और काले रंग का छापा: तने से गीली कीचड़ में फैलती मैंग्रोव की जड़ें]]

## बिना काग़ज़ का जंगल

मुश्किल मिल्कियत की है। जिस ज़मीन पर पेड़ हैं, वह किसी नक़्शे में बंदरगाह की है, किसी में राजस्व विभाग की और किसी में समुद्र की। खाड़ी के किनारे की जिस सड़क की इस साल फिर घोषणा हुई है, वह ग्यारह में से चार हेक्टेयर से गुज़रेगी। योजना बनाने वाले कहते हैं कि कटने वाले हर पेड़ के बदले तीन पेड़ कहीं और लगाए जाएंगे।

हेमलता कोली इस ‘कहीं और’ के बारे में सुन चुकी हैं। बोलीं, “उनसे पूछिए, वहां किसकी रसोई है।”
`,
      },
    },
  },
];

import type { SeedStory } from '#db/seed/seed-story.ts';

/** Looms, corner shops and mustard. */
export const BUSINESS: SeedStory[] = [
  {
    key: 'handloom-orders',
    slug: 'maheshwar-handloom-direct-orders',
    source: 'en',
    section: 'business',
    contributors: ['kabir-bhatnagar'],
    topics: ['trade', 'women-at-work'],
    picture: 'handloom',
    texts: {
      en: {
        kicker: 'Small business',
        headline: 'Weavers of Maheshwar learn to say no to the middleman, and sometimes to the customer',
        standfirst:
          'Nine co-operatives on the Narmada now take orders by telephone from three continents. The gain is not the price. It is knowing in January what to weave in June.',
        dateline: 'Maheshwar (Madhya Pradesh)',
        caption: 'A pit loom in a weaver’s house in Maheshwar, set up for a sari in madder and indigo',
        alt: 'A drawing in ink and pale colours: a woman in a sari sits at a wooden loom with red and blue warp threads; a shuttle rests on the cloth',
        live: { daysAgo: 1, at: '07:30' },
        body: `
The customer in Lyon wanted forty metres of a blue she had seen in a photograph of the river at six in the evening. Kanchan Jatwa, who runs a co-operative of twenty-three weavers, sent back a question: six in the evening in which month?

“Ten years ago I would have said yes to any blue,” she said. “Then I would have paid for the mistake.”

Nine such co-operatives, about 310 looms between them, sell directly today. They share a dyer, a photographer who works on Sundays and a part-time accountant. Together they sold cloth worth ₹14.2 crore last year, a fifth more than the year before. A little over a third of it left the country.

## What the middleman knew

For generations a weaver here got yarn on credit from a trader and gave him the cloth. The trader’s margin was high, often 40 per cent, but he knew something the weaver did not: what would sell next season.

That knowledge has moved. Buyers place orders six months ahead, against a deposit of 30 per cent, and the co-operatives plan their dyeing by the calendar. A weaver who earned ₹420 a day at the loom in the last year of the traders now earns ₹610, and for 280 days of the year where it used to be 200.

> He used to tell me the colour when he brought the yarn. I never asked why. That was what we were paying him for.
>— Kanchan Jatwa, Rewa weavers’ co-operative

## The price of no

The new freedom has its costs. A co-operative that sells to a shop in Europe must carry three months of unpaid yarn. It must answer questions about wages and dyes in a form of fourteen pages. And when a shipment was returned last winter because a red had bled in the wash, the loss of ₹3.1 lakh was shared by women who had never touched that cloth.

They have since agreed on two rules. No order is accepted that would keep a loom busy after eight in the evening. And no dye is promised that the dyer, Salim Bhai, has not washed seven times.

The traders have not vanished. Two of them now work for the co-operatives on commission, at eight per cent. “They are good at it,” Kanchan Jatwa said. “They always knew the customers. It is just that now we know them, too.”

Lyon has written back. September, it said; after rain.
`,
      },
      hi: {
        kicker: 'छोटा कारोबार',
        headline: 'महेश्वर के बुनकर अब बिचौलिए को मना करना सीख गए हैं, कभी-कभी ग्राहक को भी',
        standfirst:
          'नर्मदा किनारे की नौ सहकारी समितियां तीन महाद्वीपों से फ़ोन पर ऑर्डर लेती हैं। फ़ायदा सिर्फ़ दाम का नहीं है, जनवरी में यह जानने का है कि जून में क्या बुनना है।',
        dateline: 'महेश्वर (मध्य प्रदेश)',
        caption: 'महेश्वर में एक बुनकर के घर का खड्डी करघा, जिस पर मजीठ और नील के रंग की साड़ी चढ़ी है',
        alt: 'स्याही और हल्के रंगों का चित्र: लाल-नीले धागों वाले लकड़ी के करघे पर साड़ी पहने एक महिला, कपड़े पर रखी ढरकी',
        live: { daysAgo: 1, at: '08:40' },
        body: `
फ़्रांस के लियों शहर की ग्राहक को चालीस मीटर कपड़ा उस नीले रंग में चाहिए था जो उन्होंने शाम छह बजे की नदी की एक तस्वीर में देखा था। तेईस बुनकरों की समिति चलाने वाली कंचन जाटवा ने जवाब में सवाल भेजा: शाम के छह, पर किस महीने के?

वह कहती हैं, “दस साल पहले मैं किसी भी नीले के लिए हां कह देती। फिर ग़लती का पैसा भी मैं ही भरती।”

ऐसी नौ समितियां, यानी क़रीब 310 करघे, आज सीधे माल बेचती हैं। उनका रंगरेज़ साझा है, रविवार को काम करने वाला फ़ोटोग्राफ़र साझा है और आधे दिन का मुनीम भी। पिछले साल सबने मिलकर 14.2 करोड़ रुपये का कपड़ा बेचा, जो उससे पिछले साल से बीस फ़ीसदी ज़्यादा है। एक तिहाई से कुछ अधिक देश के बाहर गया।

## बिचौलिया क्या जानता था

पीढ़ियों तक यहां का बुनकर व्यापारी से उधार सूत लेता था और कपड़ा उसी को देता था। व्यापारी का हिस्सा बड़ा था, अक्सर 40 फ़ीसदी। पर वह एक बात जानता था जो बुनकर नहीं जानता था: अगले मौसम में क्या बिकेगा।

वह जानकारी अब जगह बदल चुकी है। ख़रीदार छह महीने पहले 30 फ़ीसदी पेशगी देकर ऑर्डर देते हैं और समितियां रंगाई कैलेंडर देखकर तय करती हैं। व्यापारियों के आख़िरी साल में जो बुनकर करघे पर दिन के 420 रुपये कमाता था, वह अब 610 कमाता है। काम भी साल में 200 की जगह 280 दिन मिलता है।

> सूत लाता था तो रंग भी वही बता देता था। मैंने कभी नहीं पूछा कि क्यों। हम उसे इसी का पैसा तो दे रहे थे।
>— कंचन जाटवा, रेवा बुनकर समिति

## ‘नहीं’ की क़ीमत

नई आज़ादी का ख़र्च भी है। यूरोप की दुकान को बेचने वाली समिति को तीन महीने का सूत अपनी जेब से उठाना पड़ता है। मज़दूरी और रंगों के बारे में चौदह पन्ने का फ़ॉर्म भरना होता है। और पिछली सर्दी में जब एक खेप इसलिए लौट आई कि धुलाई में लाल रंग छूट गया था, तो 3.1 लाख रुपये का नुक़सान उन औरतों में भी बंटा जिन्होंने वह कपड़ा छुआ तक नहीं था।

तब से दो नियम हैं। ऐसा कोई ऑर्डर नहीं लिया जाएगा जिसके लिए रात आठ के बाद करघा चलाना पड़े। और ऐसे किसी रंग का वादा नहीं होगा जिसे रंगरेज़ सलीम भाई ने सात बार धोकर न देखा हो।

व्यापारी ग़ायब नहीं हुए हैं। उनमें से दो अब आठ फ़ीसदी कमीशन पर समितियों के लिए काम करते हैं। कंचन कहती हैं, “वे इस काम में माहिर हैं। ग्राहकों को हमेशा से जानते थे। बस अब हम भी जानते हैं।”

लियों से जवाब आ गया है। उसमें लिखा है: सितंबर, बारिश के बाद वाला।
`,
      },
    },
  },
  {
    key: 'kirana-credit',
    slug: 'kirana-udhaar-notebook-survey',
    source: 'en',
    section: 'business',
    contributors: ['kabir-bhatnagar', 'nandita-kulkarni'],
    topics: ['prices', 'technology'],
    picture: 'market-stall',
    texts: {
      en: {
        kicker: 'Household economy',
        headline: 'The phone has replaced cash at the corner shop. It has not replaced the notebook',
        standfirst:
          'A look into the credit ledgers of 120 grocers in six towns finds more customers buying on trust than two years ago, for smaller sums and for longer',
        dateline: 'Nashik',
        seoTitle: 'Kirana credit: what 120 shop ledgers say',
        caption: 'A grocer’s counter in Nashik: the payment code in front, the notebook behind',
        alt: 'A brightly lit shop seen between two customers: full shelves, the grocer behind his counter and a printed code standing on it',
        live: { daysAgo: 4, at: '16:15' },
        body: `
At Gajanan Stores there are two ways to leave without paying. One is to hold a phone to a square of printed dots and hear a voice announce that nine rupees have been received. The other is to say, “Write it down.” The shopkeeper, Vitthal Pagare, reaches behind the biscuit tins for a long red notebook.

The first way was supposed to finish off the second. It has not. In ledgers that 120 grocers in six towns allowed us to read, with names covered, the number of households buying on credit rose by 14 per cent in two years. The average sum outstanding fell, from ₹1,870 to ₹1,540. The time it takes to settle lengthened by nine days.

| Town | Shops | Households on credit | Average due | Days to settle |
| Nashik | 24 | 38% | ₹1,610 | 34 |
| Jabalpur | 20 | 44% | ₹1,480 | 41 |
| Kota | 18 | 31% | ₹1,720 | 29 |
| Guntur | 20 | 36% | ₹1,390 | 37 |
| Siliguri | 19 | 42% | ₹1,450 | 44 |
| Hisar | 19 | 29% | ₹1,630 | 26 |

## Small sums, long waits

What people put on the slate has changed. Flour and oil used to lead. Now it is milk, soap, a phone recharge: things that are bought on the twentieth of the month with money that comes on the first.

“It is not poverty, or not only,” said Harini Ghosh, an economist who studies informal lending. “Wages have become irregular. The grocer is smoothing them, at no interest, and nobody counts it as finance.”

By her estimate the country’s small shops carry some ₹48,000 crore of such credit on any given day. She calls the figure careful guesswork.

## Why not an app?

At least five firms have offered shopkeepers an app in place of the notebook. A third of those in our sample had tried one. Most went back, and gave much the same three reasons:

1. The app sends reminders, and a reminder from a machine shames a neighbour.
2. The notebook can be shut. It has no view on whom to trust.
3. When the battery is dead the notebook is not.

>> A machine asks for its money on the first. I ask when I know he has it.
>>— Vitthal Pagare, grocer

Losses are smaller than an outsider might think. Across the 120 shops, 2.3 per cent of the money lent was given up as lost, and a shop loses more to mice, Vitthal Pagare says. He ran a finger down the page and stopped at a name. “He paid eleven years later. From Surat. With a box of sweets.”
`,
      },
      hi: {
        kicker: 'घर का अर्थशास्त्र',
        headline: 'नुक्कड़ की दुकान पर फ़ोन ने नक़द की जगह ले ली, उधार की कॉपी की नहीं',
        standfirst:
          'छह शहरों के 120 किराना दुकानदारों के बहीखाते बताते हैं कि दो साल में उधार लेने वाले बढ़े हैं। रक़म छोटी हुई है, चुकाने का समय लंबा।',
        dateline: 'नासिक',
        seoTitle: 'किराने का उधार: 120 बहीखाते क्या कहते हैं',
        caption: 'नासिक की एक किराना दुकान: सामने भुगतान का कोड, पीछे उधार की कॉपी',
        alt: 'दो ग्राहकों के बीच से दिखती रोशन दुकान: भरी अलमारियां, काउंटर के पीछे दुकानदार और काउंटर पर छपा हुआ कोड',
        live: { daysAgo: 4, at: '17:30' },
        body: `
गजानन स्टोर्स से बिना नोट दिए निकलने के दो तरीक़े हैं। पहला, छपे हुए बिंदुओं के चौखाने पर फ़ोन दिखाइए और एक आवाज़ बता देगी कि नौ रुपये मिल गए। दूसरा, बस इतना कहिए, “लिख लेना।” दुकानदार विट्ठल पगारे बिस्कुट के डिब्बों के पीछे से लंबी लाल कॉपी निकाल लेते हैं।

माना गया था कि पहला तरीक़ा दूसरे को ख़त्म कर देगा। ऐसा हुआ नहीं। छह शहरों के 120 दुकानदारों ने नाम ढककर हमें अपने बहीखाते पढ़ने दिए। उनके मुताबिक़ दो साल में उधार लेने वाले परिवार 14 फ़ीसदी बढ़े हैं। औसत बक़ाया 1,870 रुपये से घटकर 1,540 रह गया। चुकाने में नौ दिन ज़्यादा लगने लगे हैं।

| शहर | दुकानें | उधार वाले परिवार | औसत बक़ाया | चुकाने के दिन |
| नासिक | 24 | 38% | ₹1,610 | 34 |
| जबलपुर | 20 | 44% | ₹1,480 | 41 |
| कोटा | 18 | 31% | ₹1,720 | 29 |
| गुंटूर | 20 | 36% | ₹1,390 | 37 |
| सिलीगुड़ी | 19 | 42% | ₹1,450 | 44 |
| हिसार | 19 | 29% | ₹1,630 | 26 |

## छोटी रक़म, लंबा इंतज़ार

उधार में क्या जाता है, यह भी बदला है। पहले सबसे ऊपर आटा और तेल थे। अब दूध, साबुन और फ़ोन का रिचार्ज है, यानी वे चीज़ें जो महीने की बीस तारीख़ को पहली तारीख़ के पैसों से ख़रीदी जाती हैं।

अनौपचारिक क़र्ज़ पर काम करने वाली अर्थशास्त्री हरिणी घोष कहती हैं, “यह ग़रीबी नहीं है, कम से कम सिर्फ़ ग़रीबी नहीं। आमदनी अनियमित हो गई है। किराने वाला बिना ब्याज उसे बराबर कर रहा है, और कोई इसे वित्त में नहीं गिनता।”

उनके अनुमान से देश की छोटी दुकानें किसी भी दिन क़रीब 48,000 करोड़ रुपये का ऐसा उधार ढो रही होती हैं। वह ख़ुद इसे संभलकर लगाया गया अंदाज़ा कहती हैं।

## ऐप क्यों नहीं

कम से कम पांच कंपनियां दुकानदारों को कॉपी की जगह ऐप दे चुकी हैं। हमारे नमूने के एक तिहाई ने आज़माया भी। ज़्यादातर लौट आए और लगभग एक जैसी तीन वजहें बताईं:

1. ऐप तक़ाज़ा भेजता है, और मशीन का तक़ाज़ा पड़ोसी को शर्मिंदा करता है।
2. कॉपी बंद की जा सकती है। किस पर भरोसा हो, इस पर उसकी कोई राय नहीं।
3. बैटरी ख़त्म होने पर कॉपी ख़त्म नहीं होती।

>> मशीन पहली तारीख़ को पैसे मांगती है। मैं तब मांगता हूं जब जानता हूं कि उसके पास हैं।
>>— विट्ठल पगारे, दुकानदार

डूबता उतना नहीं जितना बाहर वाले सोचते हैं। 120 दुकानों में उधार का 2.3 फ़ीसदी डूबा हुआ माना गया। विट्ठल कहते हैं, इससे ज़्यादा तो चूहे ले जाते हैं। उन्होंने पन्ने पर उंगली फेरी और एक नाम पर रुक गए। “इसने ग्यारह साल बाद चुकाया। सूरत से आकर। मिठाई के डिब्बे के साथ।”
`,
      },
    },
  },
  {
    key: 'mustard-sowing',
    slug: 'mustard-sowing-bharatpur-prices',
    source: 'hi',
    section: 'business',
    contributors: ['devendra-solanki'],
    agency: 'uttara',
    topics: ['farming', 'prices'],
    picture: 'mustard-field',
    texts: {
      hi: {
        kicker: 'मंडी',
        headline: 'सरसों का रक़बा बढ़ा, भरतपुर के किसान भाव पर दांव लगा रहे हैं',
        standfirst:
          'गेहूं से कम पानी और पिछले साल का अच्छा भाव: राजस्थान और पश्चिमी उत्तर प्रदेश की मंडियों में बीज की मांग 18 फ़ीसदी ऊपर',
        dateline: 'भरतपुर',
        caption: 'भरतपुर ज़िले में फूली सरसों का खेत (फ़ाइल)',
        alt: 'सरसों के पीले खेत के बीच पगडंडी पर सिर पर चारा रखे एक महिला, दूर धुंध में पेड़',
        live: { daysAgo: 5, at: '07:45' },
        body: `
भरतपुर की अनाज मंडी में इन दिनों सवाल एक ही है: बीज बचा है या नहीं। बीज विक्रेता रमेश सैनी की दुकान में सुबह आई 60 बोरी दोपहर से पहले निकल गई। वह कहते हैं, “जो आदमी दो बीघा बोता था, चार का बीज मांग रहा है।”

कृषि विभाग के शुरुआती आंकड़ों के अनुसार संभाग में सरसों का रक़बा पिछले साल की इसी अवधि से 11 फ़ीसदी ज़्यादा है। बीज की बिक्री 18 फ़ीसदी बढ़ी है। अंतर बताता है कि बुवाई अभी चल रही है।

## क्यों बढ़ा भरोसा

किसान तीन वजहें गिनाते हैं:

- पिछले साल भाव समर्थन मूल्य से 300 से 500 रुपये ऊपर रहा।
- सरसों दो सिंचाई में पक जाती है, गेहूं को चार या पांच चाहिए।
- अगस्त की बारिश से खेत में नमी अच्छी है।

| मंडी | पिछले साल (₹/क्विंटल) | इस हफ़्ते (₹/क्विंटल) | आवक (बोरी) |
| भरतपुर | 5,640 | 6,120 | 2,300 |
| अलवर | 5,710 | 6,180 | 3,150 |
| मथुरा | 5,590 | 6,050 | 1,480 |
| आगरा | 5,620 | 6,090 | 1,900 |

## डर भी कम नहीं

जानकार चेताते हैं कि रक़बा बहुत बढ़ा तो मार्च में भाव टूट सकता है। तीन साल पहले यही हुआ था, जब कटाई के एक महीने के भीतर दाम 900 रुपये गिर गए थे। माहू कीट और जनवरी का पाला दूसरी चिंता हैं।

नदबई के किसान हरभान सिंह ने आठ में से पांच बीघा में सरसों बोई है, तीन में गेहूं। “पूरा दांव एक पत्ते पर नहीं,” वह कहते हैं। “घर की रोटी अपने खेत की, बाक़ी बाज़ार की मर्ज़ी।”

तेल मिलों ने अब तक कोई अग्रिम सौदा नहीं किया है। मिल मालिकों के मुताबिक़ आयातित तेल सस्ता हुआ तो वे जनवरी तक इंतज़ार करेंगे।

*उत्तरा न्यूज़ सर्विस के इनपुट के साथ*
`,
      },
      en: {
        kicker: 'Markets',
        headline: 'More mustard than last year: Bharatpur’s farmers take a bet on the price',
        standfirst:
          'Less water than wheat and a good price last season have lifted demand for seed by 18 per cent in the markets of Rajasthan and western Uttar Pradesh',
        dateline: 'Bharatpur (Rajasthan)',
        caption: 'Mustard in flower in Bharatpur district (file picture)',
        alt: 'A woman with a bundle of fodder on her head on a path through yellow mustard, with trees in the haze behind',
        live: { daysAgo: 5, at: '09:10' },
        body: `
There is one question in Bharatpur’s grain market these days: is there any seed left? Sixty bags came to Ramesh Saini’s shop in the morning and were gone before noon. “The man who used to sow two bighas wants seed for four,” he said.

According to early figures from the agriculture department, the division has 11 per cent more land under mustard than at this time last year. Sales of seed are up by 18 per cent. The gap between the two says that sowing is not over.

## Where the confidence comes from

Farmers give three reasons:

- Last year’s price stayed ₹300 to ₹500 above the support price.
- Mustard ripens on two irrigations; wheat needs four or five.
- The rain of August has left good moisture in the soil.

| Market | Last year (₹/quintal) | This week (₹/quintal) | Arrivals (bags) |
| Bharatpur | 5,640 | 6,120 | 2,300 |
| Alwar | 5,710 | 6,180 | 3,150 |
| Mathura | 5,590 | 6,050 | 1,480 |
| Agra | 5,620 | 6,090 | 1,900 |

## And the fear

Those who have watched the market longer warn that too much mustard may break the price in March. It happened three years ago, when it fell by ₹900 within a month of the harvest. Aphids and January frost are the other worries.

Harbhan Singh, who farms at Nadbai, has put five of his eight bighas under mustard and three under wheat. “Not everything on one card,” he said. “Bread from my own field; for the rest, as the market likes.”

Oil mills have not signed any forward contracts yet. Mill owners say that if imported oil gets cheaper, they will wait until January.

*With inputs from Uttara News Service*
`,
      },
    },
  },
];

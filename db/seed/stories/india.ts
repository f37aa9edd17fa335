import type { SeedStory } from '#db/seed/seed-story.ts';

/** School kitchens, the season's rain and a library on wheels. */
export const INDIA: SeedStory[] = [
  {
    key: 'millet-kitchens',
    slug: 'mandla-school-kitchens-kodo-millet',
    source: 'hi',
    section: 'india',
    contributors: ['devendra-solanki'],
    topics: ['schools', 'food'],
    picture: 'classroom',
    texts: {
      hi: {
        kicker: 'मध्याह्न भोजन',
        headline: 'मंडला के स्कूलों की थाली में लौटा कोदो, बच्चों की हाज़िरी भी बढ़ी',
        standfirst: 'ज़िले के 212 स्कूलों में हफ़्ते में दो दिन मोटे अनाज का भोजन। रसोइयों को अनाज से ज़्यादा दिक़्क़त चक्की ढूंढ़ने में आई।',
        dateline: 'मंडला (मध्य प्रदेश)',
        caption: 'मंडला ज़िले के एक प्राथमिक विद्यालय का कमरा, भोजन की घंटी से ठीक पहले',
        alt: 'पीछे से दिखते क़तारों में बैठे बच्चे, सामने काले बोर्ड के पास साड़ी पहने शिक्षिका और खिड़की से आती तेज़ धूप',
        live: { daysAgo: 1, at: '09:20' },
        body: `
घंटी बजने से दस मिनट पहले ही दूसरी कक्षा के बच्चे दरवाज़े की तरफ़ देखने लगते हैं। दीवार पर लिखा मेन्यू पुराना है, लेकिन रसोई से आती महक नई है: कोदो की खिचड़ी, ऊपर से राई का छौंक। प्रधान पाठक ममता मरावी हंसती हैं, “पहले बच्चे खाना देखकर आते थे, अब सूंघकर आते हैं।”

ज़िले के 212 सरकारी स्कूलों में इस सत्र से हफ़्ते में दो दिन गेहूं और चावल की जगह कोदो और कुटकी परोसी जा रही है। ये वही अनाज हैं जिन्हें यहां के गोंड और बैगा परिवार पीढ़ियों से उगाते आए हैं, और जो दो दशक से थाली से ग़ायब होते जा रहे थे।

शिक्षा विभाग के आंकड़ों के अनुसार इन दो दिनों में औसत हाज़िरी 71 से बढ़कर 78 फ़ीसदी हो गई है। अधिकारी मानते हैं कि इसका सारा श्रेय खिचड़ी को देना जल्दबाज़ी होगी। इसी साल साइकिलें भी बंटी हैं।

## दिक़्क़त अनाज की नहीं, चक्की की थी

योजना काग़ज़ पर सीधी थी। स्वयं सहायता समूह किसानों से अनाज ख़रीदेंगे और स्कूल उनसे लेंगे। पहले महीने में ही पता चल गया कि अनाज तो है, उसका छिलका उतारने वाला कोई नहीं।

कोदो के दाने पर सात परतें होती हैं। पुराने घरों में यह काम पत्थर की चक्की करती थी, जो अब कम ही घरों में बची है। आटा चक्की वाले हाथ खड़े कर देते हैं, क्योंकि एक क्विंटल कोदो में उतना समय लगता है जितने में तीन क्विंटल गेहूं पिस जाए।

हल नारायणगंज के एक समूह ने निकाला। सोलह महिलाओं ने क़र्ज़ लेकर दो छोटी मशीनें लगाईं, जो घंटे में 80 किलो दाना साफ़ करती हैं। आज वे 64 स्कूलों के लिए काम करती हैं।

> मशीन की आवाज़ से पहले पड़ोसी झगड़ते थे। अब वही अपना कोदो लेकर लाइन में खड़े रहते हैं।
>— फूलवती परते, समूह की अध्यक्ष

## किसान को क्या मिला

समूह किसान को कोदो का 40 रुपये किलो देते हैं। दो साल पहले साप्ताहिक हाट में यही अनाज 22 रुपये में बिकता था। इस बार ज़िले में कोदो का रक़बा क़रीब 3,000 हेक्टेयर बढ़ा है।

सवाल भी हैं। पोषण विशेषज्ञ याद दिलाते हैं कि मोटा अनाज दाल और सब्ज़ी की जगह नहीं ले सकता, और स्कूलों को प्रति बच्चा मिलने वाली रक़म तीन साल से नहीं बढ़ी। रसोइये कहते हैं कि कोदो पकाने में लकड़ी ज़्यादा लगती है। गैस के सिलेंडर का वादा किया गया है, वह अभी रास्ते में है।

ममता मरावी के स्कूल में बात इससे छोटी और पक्की है। बरामदे में क़तार लग चुकी है। सबसे आगे खड़ा बच्चा अपनी थाली को ढपली की तरह बजा रहा है।
`,
      },
      en: {
        kicker: 'Midday meal',
        headline: 'In Mandla’s school kitchens, an old millet comes back and so do the children',
        standfirst:
          'Kodo and kutki are on the plate twice a week in 212 schools. Finding the grain was easy; finding someone to husk it was not.',
        dateline: 'Mandla (Madhya Pradesh)',
        caption: 'A primary-school classroom in Mandla district, minutes before the lunch bell',
        alt: 'Rows of schoolchildren seen from behind, a teacher in a sari at the blackboard and hard light in the window',
        live: { daysAgo: 1, at: '11:45' },
        body: `
Ten minutes before the bell, class two begins to look at the door. The menu painted on the wall is an old one, but the smell from the kitchen is new: a khichdi of kodo millet, with mustard seed spluttering on top. “They used to come when they saw the food,” says the headmistress, Mamta Maravi, laughing. “Now they come when they smell it.”

Since the start of this session, 212 government schools in the district have served kodo and kutki instead of wheat and rice on two days a week. These are the grains that the Gond and Baiga families of these hills have grown for generations, and that have been slipping off their own plates for twenty years.

The education department’s figures show average attendance on those two days up from 71 to 78 per cent. Officials concede that it would be hasty to give the khichdi all the credit. Bicycles were handed out this year, too.

## The trouble was not the grain but the mill

On paper the scheme was simple. Self-help groups would buy from farmers, and schools from the groups. Within a month it was clear that there was plenty of grain and nobody to take off its husk.

A grain of kodo wears seven coats. In older houses a stone quern removed them, and few houses still have one. Flour mills turn the work away, because a quintal of kodo takes as long as three of wheat.

The answer came from a group in Narayanganj. Sixteen women borrowed money for two small machines that clean 80 kilograms an hour. They now work for 64 schools.

> The neighbours used to quarrel about the noise. Now they stand in line with their own kodo.
>— Phoolwati Parte, president of the group

## What the farmer gets

The groups pay ₹40 a kilogram. Two years ago the same grain went for ₹22 at the weekly haat. The area under kodo in the district has grown by about 3,000 hectares this year.

There are doubts. Nutritionists point out that millet cannot stand in for lentils and vegetables, and the money schools receive for each child has not risen in three years. Cooks say kodo takes more firewood. Gas cylinders have been promised, and are on their way.

At Mamta Maravi’s school the matter is smaller and more certain. A queue has formed along the veranda. The boy at the head of it is playing his plate like a tambourine.
`,
      },
    },
  },
  {
    key: 'rain-review',
    slug: 'monsoon-review-rain-fewer-days',
    source: 'en',
    section: 'india',
    contributors: ['meenakshi-subbarayan', 'devendra-solanki'],
    topics: ['monsoon', 'climate', 'farming'],
    picture: 'monsoon-clouds',
    texts: {
      en: {
        kicker: 'Data',
        headline: 'A normal monsoon on paper, and hardly anywhere in the fields',
        standfirst:
          'The season’s total came within four per cent of the average. Our count of 38 stations shows how little the average says: the rain fell on fewer days and in larger helpings.',
        dateline: 'Pune',
        caption:
          'Rain at Baramati day by day, June to September, in millimetres: 19 dry days in July, and 118 mm in one day in August. The line below adds it all up',
        alt: 'A chart with a bar for each day of rain hanging from the top, a dry spell shaded in orange and one very long bar, above a stepped line and a row of young plants',
        live: { daysAgo: 2, at: '18:30' },
        body: `
Add up every millimetre that fell on the country this monsoon, divide by the long-term average, and you get 104 per cent. It is the sort of figure that is read out once and not asked about again. Between the wettest week and the driest, however, lay a season that farmers in at least five states describe as two droughts with a flood in the middle.

We collected daily readings from 38 rain gauges kept by agricultural colleges, dam offices and three patient schoolteachers, and counted not how much it rained but when.

## Fewer days, larger helpings

At 29 of the 38 gauges the number of rainy days (days with at least 2.5 mm) was lower than the average of the previous thirty years. At 24 of them the wettest single day was wetter. The same water, in short, arrived in less time.

| Station | Season total | Against average | Rainy days | Wettest day |
| Baramati, Maharashtra | 512 mm | +6% | 27 (average 36) | 118 mm |
| Sehore, Madhya Pradesh | 1,096 mm | +2% | 44 (average 53) | 164 mm |
| Jhalawar, Rajasthan | 1,021 mm | +11% | 38 (average 43) | 201 mm |
| Ballari, Karnataka | 398 mm | −9% | 22 (average 31) | 74 mm |
| Balangir, Odisha | 1,207 mm | −1% | 51 (average 60) | 153 mm |

“Soil is not a tank,” said Revati Joglekar, who teaches soil physics at an agricultural college near Pune. “It can take perhaps 20 millimetres in an hour if it is in good heart. What comes faster goes to the river, and takes the top of the field along.”

## A dry July and what followed

The long break came early. For nineteen days in July most of the gauges in central India recorded nothing that would wet a handkerchief. Soybean that had been sown on the first good shower stood ankle high and stopped. Many farmers sowed twice; one in Sehore, whose accounts we saw, spent ₹9,400 an acre on seed and diesel before the crop was a foot tall.

Then, in the last week of August, a low-pressure system crossed from Odisha to Rajasthan in four days and delivered between a quarter and a third of the season’s rain. Reservoirs that had been rationing water opened their gates.

>> Soil is not a tank. What comes faster than it can drink goes to the river and takes the field along.
>>— Revati Joglekar, soil physicist

## What can be done with the same water

None of the people we spoke to expects the old calendar to return. Their suggestions are unglamorous and mostly cheap:

1. Forecasts by block rather than by district, sent the evening before and in the language of the block.
2. Farm ponds on the lower edge of the field, which in our sample gave a second irrigation to three farms out of four that had one.
3. Mulch and mixed cropping, so that a cloudburst meets leaves before it meets soil.
4. Crop insurance that pays for a dry spell and not only for a dry season.

The schoolteachers have a suggestion of their own. One of them, in Jhalawar, has been emptying the same brass gauge every morning for 26 years. “Count the days,” he said. “A total is what you have when it is over.”

[[read soil-satellite]]
`,
      },
      hi: {
        kicker: 'आंकड़े',
        headline: 'काग़ज़ पर मानसून सामान्य, खेतों में शायद ही कहीं',
        standfirst:
          'पूरे मौसम की बारिश औसत से चार फ़ीसदी ही अलग रही। 38 केंद्रों की हमारी गिनती बताती है कि औसत कितना कम बताता है: पानी कम दिनों में और एक साथ ज़्यादा बरसा।',
        dateline: 'पुणे',
        caption:
          'बारामती में जून से सितंबर तक हर दिन की बारिश, मिलीमीटर में: जुलाई में 19 दिन सूखे, अगस्त में एक ही दिन 118 मिमी। नीचे की रेखा कुल जोड़ दिखाती है',
        alt: 'ऊपर से लटकती पट्टियों वाला चार्ट, हर पट्टी एक दिन की बारिश; नारंगी रंग में सूखा दौर, एक बहुत लंबी पट्टी, नीचे सीढ़ीदार रेखा और छोटे पौधों की क़तार',
        live: { daysAgo: 2, at: '19:40' },
        body: `
इस मानसून में देश पर गिरी एक-एक मिलीमीटर बारिश जोड़िए, लंबी अवधि के औसत से भाग दीजिए, तो 104 फ़ीसदी आता है। ऐसा आंकड़ा एक बार पढ़ा जाता है और फिर कोई उसके बारे में नहीं पूछता। लेकिन सबसे गीले और सबसे सूखे हफ़्ते के बीच एक ऐसा मौसम था जिसे कम से कम पांच राज्यों के किसान दो सूखों के बीच एक बाढ़ कहते हैं।

हमने कृषि महाविद्यालयों, बांध कार्यालयों और तीन धैर्यवान शिक्षकों के 38 वर्षामापी केंद्रों से रोज़ के आंकड़े जुटाए और यह गिना कि कितना नहीं, कब बरसा।

## दिन कम, झड़ी भारी

38 में से 29 केंद्रों पर बारिश वाले दिनों (कम से कम 2.5 मिमी) की संख्या पिछले तीस साल के औसत से कम रही। 24 केंद्रों पर सबसे गीला दिन पहले से ज़्यादा गीला था। यानी पानी उतना ही, समय कम।

| केंद्र | मौसम की कुल बारिश | औसत से अंतर | बारिश के दिन | सबसे गीला दिन |
| बारामती, महाराष्ट्र | 512 मिमी | +6% | 27 (औसत 36) | 118 मिमी |
| सीहोर, मध्य प्रदेश | 1,096 मिमी | +2% | 44 (औसत 53) | 164 मिमी |
| झालावाड़, राजस्थान | 1,021 मिमी | +11% | 38 (औसत 43) | 201 मिमी |
| बल्लारी, कर्नाटक | 398 मिमी | −9% | 22 (औसत 31) | 74 मिमी |
| बलांगीर, ओडिशा | 1,207 मिमी | −1% | 51 (औसत 60) | 153 मिमी |

पुणे के पास एक कृषि महाविद्यालय में मृदा भौतिकी पढ़ाने वाली रेवती जोगलेकर कहती हैं, “मिट्टी कोई टंकी नहीं है। सेहतमंद हो तो घंटे में शायद 20 मिलीमीटर सोख ले। उससे तेज़ जो आएगा, नदी में जाएगा और खेत की ऊपरी परत भी ले जाएगा।”

## सूखी जुलाई और उसके बाद

लंबा ठहराव जल्दी आ गया। जुलाई में उन्नीस दिन तक मध्य भारत के ज़्यादातर केंद्रों पर इतनी भी बूंदें नहीं गिरीं कि रूमाल भीग जाए। पहली अच्छी फुहार पर बोया सोयाबीन टखने भर का होकर रुक गया। कई किसानों ने दोबारा बुवाई की। सीहोर के एक किसान ने, जिनका हिसाब हमने देखा, फ़सल के हाथ भर होने से पहले ही बीज और डीज़ल पर 9,400 रुपये प्रति एकड़ ख़र्च कर दिए।

फिर अगस्त के आख़िरी हफ़्ते में कम दबाव का एक क्षेत्र चार दिन में ओडिशा से राजस्थान पहुंचा और पूरे मौसम का चौथाई से तिहाई पानी दे गया। जो जलाशय पानी की राशनिंग कर रहे थे, उन्हें फाटक खोलने पड़े।

>> मिट्टी कोई टंकी नहीं है। जितना वह पी सकती है, उससे तेज़ आया पानी खेत को भी साथ ले जाता है।
>>— रेवती जोगलेकर, मृदा वैज्ञानिक

## उतने ही पानी में क्या हो सकता है

जिनसे हमने बात की, उनमें किसी को उम्मीद नहीं कि पुराना पंचांग लौटेगा। उनके सुझाव चमकदार नहीं हैं और ज़्यादातर सस्ते हैं:

1. पूर्वानुमान ज़िले का नहीं, प्रखंड का हो, एक शाम पहले मिले और वहीं की भाषा में मिले।
2. खेत के निचले सिरे पर तालाब। हमारे नमूने में जिन खेतों पर तालाब था, उनमें चार में से तीन को दूसरी सिंचाई मिल गई।
3. मल्चिंग और मिली-जुली फ़सल, ताकि तेज़ बौछार मिट्टी से पहले पत्तों पर पड़े।
4. ऐसा फ़सल बीमा जो सूखे मौसम का ही नहीं, सूखे पखवाड़े का भी पैसा दे।

शिक्षकों का अपना सुझाव है। झालावाड़ के एक शिक्षक 26 साल से हर सुबह पीतल का वही वर्षामापी ख़ाली कर रहे हैं। कहते हैं, “दिन गिनिए। जोड़ तो तब होता है जब सब निपट चुका हो।”

[[read soil-satellite]]
`,
      },
    },
  },
  {
    key: 'bus-library',
    slug: 'barabanki-roadways-bus-library',
    source: 'hi',
    section: 'india',
    contributors: ['ananya-rastogi'],
    topics: ['schools', 'books'],
    picture: 'bus-library',
    texts: {
      hi: {
        kicker: 'ज़मीन से',
        headline: 'कबाड़ से निकली रोडवेज़ की बस, अब सत्रह गांवों का पुस्तकालय',
        standfirst:
          'बाराबंकी में एक रिटायर्ड ड्राइवर और दो शिक्षिकाओं ने 1,900 किताबें लेकर गांव-गांव घूमना शुरू किया। सबसे ज़्यादा मांग रेलवे की गाइड की नहीं, उपन्यासों की है।',
        dateline: 'बाराबंकी',
        seoDescription:
          'बाराबंकी में कबाड़ से ख़रीदी गई रोडवेज़ की बस चलता-फिरता पुस्तकालय बन गई है। सत्रह गांव, 1,900 किताबें और हर हफ़्ते 400 पाठक।',
        caption: 'बाराबंकी के एक गांव में पीपल की छांव में खड़ी पुस्तकालय बस',
        alt: 'पुरानी पीली बस का खुला हिस्सा, किताबों से भरी अलमारियां, सामने किताबें चुनते स्कूली बच्चे और साड़ी पहने एक महिला',
        live: { daysAgo: 3, at: '08:00' },
        body: `
बस का रूट नंबर आज भी माथे पर लिखा है: बाराबंकी से हैदरगढ़। फ़र्क़ इतना है कि अब वह हैदरगढ़ नहीं जाती। सोमवार को मसौली, मंगल को सफ़दरगंज, और बुध को उन तीन पुरवों में जहां कोई पक्की सड़क नहीं पहुंचती, पर पीपल के नीचे इतनी जगह है कि बस मुड़ जाए।

रामनिवास यादव ने यही बस अठारह साल चलाई थी। नीलामी में उसे 1 लाख 38 हज़ार रुपये में बिकता देखा तो अपनी ग्रेच्युटी का एक हिस्सा लगा दिया। “लोहे के भाव जा रही थी,” वह कहते हैं, “और मुझे मालूम था कि इंजन में अभी जान है।”

सीटें निकालकर अलमारियां बनाने का विचार गांव की दो शिक्षिकाओं, निशा वर्मा और रुबीना ख़ातून का था। आज बस में 1,900 किताबें हैं और हर हफ़्ते क़रीब 400 लोग उसमें चढ़ते हैं। उनमें आधी से ज़्यादा लड़कियां हैं।

## क्या पढ़ता है गांव

सोचा गया था कि मांग प्रतियोगी परीक्षाओं की होगी। रजिस्टर कुछ और कहता है। बीते छह महीने में सबसे ज़्यादा बार ये किताबें घर गईं:

- उपन्यास और कहानियां: 2,310 बार
- बच्चों की चित्र पुस्तकें: 1,870 बार
- परीक्षा की तैयारी: 940 बार
- खेती और पशुपालन: 415 बार
- शायरी: 388 बार, जिनमें से आधी एक ही बुज़ुर्ग ले गए

निशा वर्मा बताती हैं कि सत्तर साल की एक महिला हर हफ़्ते आती हैं। पढ़ना नहीं जानतीं। पोती से पढ़वाकर सुनती हैं और अगले हफ़्ते झगड़ा करती हैं कि कहानी का अंत ठीक नहीं था।

> किताब लौटाने वाला आदमी कहानी भी लौटाता है। इसमें हमारा आधा दिन निकल जाता है, और वही सबसे अच्छा आधा है।
>— रुबीना ख़ातून, शिक्षिका

## डीज़ल का हिसाब

महीने का ख़र्च 14,000 रुपये के आसपास है, जिसमें सबसे बड़ा हिस्सा डीज़ल का है। चंदा गांवों से आता है: कहीं पैसे में, कहीं अनाज में। एक आटा चक्की वाला हर महीने पचास रुपये और एक सलाह देता है कि बस के पीछे परदे पर सिनेमा भी दिखाया जाए।

दिक़्क़त बरसात में आती है। इस साल बस इक्कीस दिन खड़ी रही। तब किताबें साइकिल के कैरियर पर गईं, पॉलिथीन में लिपटकर, और सिर्फ़ चार भीगीं।

रामनिवास अब भी ख़ाकी कमीज़ पहनते हैं। पूछने पर कहते हैं कि टिकट नहीं कटता तो क्या हुआ, सवारी तो है।
`,
      },
    },
  },
];

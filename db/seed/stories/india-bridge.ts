import type { SeedStory } from '#db/seed/seed-story.ts';

/** The long read of the front page: a bridge over the Gandak and what it changes on both banks. */
export const INDIA_BRIDGE: SeedStory[] = [
  {
    key: 'gandak-bridge',
    slug: 'gandak-bridge-semra-ghat-opens',
    source: 'en',
    section: 'india',
    contributors: ['ananya-rastogi'],
    topics: ['infrastructure', 'rivers'],
    picture: 'river-bridge',
    texts: {
      en: {
        kicker: 'Semra Ghat',
        headline: 'Nine years late, a bridge over the Gandak ends the tyranny of the last ferry',
        standfirst:
          'The 1.8-km crossing brings a hospital within half an hour of forty villages. The boatmen who carried them are learning to do something else.',
        dateline: 'Bagaha (Bihar)',
        seoTitle: 'Gandak bridge at Semra Ghat opens after nine years',
        seoDescription:
          'A 1.8-km bridge over the Gandak opens to traffic, cutting a 70-km detour for forty villages in West Champaran and leaving 61 boatmen looking for work.',
        caption: 'The new bridge at Semra Ghat, seen from the right bank an hour after sunrise',
        alt: 'A long bridge on many piers crosses a wide river in low sun; on the near bank a man wheels a bicycle, and a woman and a girl look on',
        live: { daysAgo: 0, at: '06:10' },
        updated: {
          daysAgo: 0,
          at: '08:35',
          blocks: 2,
          note: 'Added what the administration says of police, sand lorries and the lamps.',
        },
        body: `
At twenty past four in the morning there was already a queue. By six, when the barricade of drums and bamboo was rolled aside, it was a kilometre long: tractors, a wedding band in full brass, three ambulances, a man leading a calf that had never walked on concrete and did not intend to start. Nine years and two contractors after the first pile was driven, the bridge at Semra Ghat was open.

It is 1.8 kilometres from abutment to abutment, thirty-six spans resting on wells sunk up to 55 metres into the shifting bed of the Gandak. It cost ₹412 crore, a little more than twice the first estimate. On foot it takes twenty-five minutes to cross, on a motorcycle about three.

For the forty or so villages on the left bank, the figure that counts is another one. Until {day-1}, the nearest hospital with an operating theatre was 70 kilometres away by road, or one ferry ride and a bus, if the ferry was running. It is now 14 kilometres.

## The last boat at five

The ferry stopped at five in the evening, earlier in fog, and altogether for some ten weeks of the monsoon. Everybody on the left bank has arranged a life around that hour, and everybody has a story of the night when it could not be arranged.

“My brother’s wife went into labour at seven,” said Sunita Devi, who keeps a tailoring shop in Pipra Tola. “We had a phone, we had money, we had a doctor waiting across the water. We could see the lights. It was August.” The child was born on the embankment and lives; her mother did not.

Health workers say such stories have become rarer since a speedboat ambulance was stationed here four years ago. But it carried one patient at a time, and not in high wind.

> We could see the lights of the town. That is the thing I remember: how near they were.
>— Sunita Devi, tailor, Pipra Tola

## Why it took nine years

The river is the first reason. The Gandak comes down from Nepal with as much silt as any river of its size, and it wanders. Between the survey and the first season of work its main channel moved 600 metres to the east, and the drawings moved after it.

The other reasons are more ordinary:

- The first contractor left in the third year, with nine piers standing and a dispute that is still before an arbitrator.
- Land for the right-bank approach, eleven hectares of sugarcane, was paid for only after a second survey found that a third of the owners had been left out.
- Two floods took away the casting yard, the second time with forty finished segments in it.
- The pandemic emptied the site for seven months.

An engineer who has been here since the beginning, and who asked not to be named because he is not authorised to speak, keeps a photograph on his phone of each monsoon. “People see a pier and think it is standing still,” he said. “For six years we were running just to stay where we were.”

[[figure ferry-ghat | The ferry ghat at Semra on its last working evening; the boats will be sold or broken up | A boat full of passengers on a calm river after sunset, two empty boats at the muddy bank, and a man in a turban looking on]]

## What the boatmen do now

Sixty-one men held licences to run the ferries. Most belong to families that have worked this crossing for as long as anyone can say, and they speak of the bridge without bitterness and without illusions.

“My daughter is at school on the other bank,” said Ramashray Sahni, 52, who has been rowing since he was eleven. “Do you think I wanted her to swim?” He has put his name down for one of twenty motor boats the district plans to license for dolphin watching; the Gandak’s blind dolphins have a loyal if small public. Others will fish. Eight of the younger men have been taken on by the company that maintains the bridge, to paint the railings that put them out of work.

The district administration says each licence holder will receive ₹1.2 lakh, and that the first instalment will be paid within the month. The boatmen say they have been told so before.

## Prices meet in the middle

Economists who study bridges like to measure them in prices. On {day-1} a kilogram of tomatoes cost ₹42 in the left-bank market at Pipra and ₹26 across the river. A quintal of cane fetched ₹20 less on the left, because a mill’s lorry had to come the long way round. If the experience of other crossings is a guide, most of that difference will be gone in a season.

| For the left bank | Before | Now |
| Distance to the district hospital | 70 km | 14 km |
| Hours in the day when one can cross | 11 | 24 |
| Weeks in the year without a crossing | 10 | 0 |
| One-way fare or toll, motorcycle | ₹30 | none |

Land has not waited. Plots beside the approach road that sold at ₹3 lakh a katha two years ago are now offered at nine, and there are four signboards for the same hotel.

>> For six years we were running just to stay where we were.
>>— An engineer on the site

Not everything has crossed. The approach on the left bank ends after 900 metres in a brick lane too narrow for two buses, and the widening has been sanctioned but not begun. There are no lamps on the bridge yet. And the river, which has already cut 200 metres into the bank upstream, has not been told that the work is finished; guide bunds meant to hold it are due before the next monsoon.

[[read ropeway-audit]]

By noon the band had played everything it knew. Ramashray Sahni had walked across and back, for the first time with dry feet, and gone down to his boat to bail it out. “It still leaks,” he said. “A bridge doesn’t change that.”

*This report was updated with the administration’s statement.* The district magistrate’s office said after the opening that police would man both ends of the bridge for the first month, that overloaded sand lorries would be turned back, and that the lamps would be lit “in six weeks”.
`,
      },
      hi: {
        kicker: 'सेमरा घाट',
        headline: 'नौ साल की देरी के बाद गंडक पर पुल चालू, आख़िरी नाव की चिंता ख़त्म',
        standfirst:
          '1.8 किलोमीटर लंबे पुल से चालीस गांवों के लिए अस्पताल आधे घंटे की दूरी पर आ गया है। जो मल्लाह अब तक पार उतारते थे, वे नया काम सीख रहे हैं।',
        dateline: 'बगहा (बिहार)',
        seoTitle: 'सेमरा घाट: नौ साल बाद खुला गंडक का पुल',
        seoDescription:
          'पश्चिम चंपारण में गंडक पर 1.8 किमी लंबा पुल आवाजाही के लिए खुला। चालीस गांवों का 70 किमी का चक्कर बचेगा, 61 मल्लाहों के सामने रोज़गार का सवाल।',
        caption: 'सूर्योदय के घंटे भर बाद दाहिने किनारे से दिखता सेमरा घाट का नया पुल',
        alt: 'नीची धूप में चौड़ी नदी पर कई खंभों वाला लंबा पुल; इस किनारे साइकिल थामे एक आदमी, पास में खड़ी एक महिला और एक बच्ची',
        live: { daysAgo: 0, at: '07:05' },
        updated: {
          daysAgo: 0,
          at: '08:50',
          blocks: 2,
          note: 'पुलिस, बालू के ट्रकों और रोशनी पर प्रशासन का बयान जोड़ा गया।',
        },
        body: `
तड़के चार बजकर बीस मिनट पर ही क़तार लग चुकी थी। छह बजे जब ड्रम और बांस का अवरोध हटाया गया, तब तक वह एक किलोमीटर लंबी हो गई थी: ट्रैक्टर, साज़-बाज के साथ एक बैंड पार्टी, तीन एंबुलेंस और एक आदमी जो ऐसे बछड़े को खींच रहा था जिसने कभी कंक्रीट पर पांव नहीं रखा था और न रखना चाहता था। पहला खंभा गाड़े जाने के नौ साल और दो ठेकेदारों के बाद सेमरा घाट का पुल खुल गया।

एक छोर से दूसरे छोर तक पुल की लंबाई 1.8 किलोमीटर है। इसके छत्तीस पाट उन कुओं पर टिके हैं जो गंडक की खिसकती तलहटी में 55 मीटर तक धंसाए गए हैं। लागत 412 करोड़ रुपये आई, जो पहले अनुमान के दोगुने से कुछ ज़्यादा है। पैदल पार करने में पच्चीस मिनट लगते हैं, मोटरसाइकिल से क़रीब तीन।

बाएं किनारे के लगभग चालीस गांवों के लिए असली आंकड़ा दूसरा है। {day-1} तक ऑपरेशन की सुविधा वाला सबसे नज़दीकी अस्पताल सड़क से 70 किलोमीटर दूर था, या फिर एक नाव और एक बस की दूरी पर, बशर्ते नाव चल रही हो। अब वह 14 किलोमीटर दूर है।

## पांच बजे की आख़िरी नाव

नाव शाम पांच बजे बंद हो जाती थी, कोहरे में उससे भी पहले, और बरसात के क़रीब दस हफ़्ते बिल्कुल नहीं चलती थी। बाएं किनारे पर हर किसी ने अपनी ज़िंदगी उसी घड़ी के हिसाब से ढाल ली थी, और हर किसी के पास उस रात का क़िस्सा है जब हिसाब नहीं बैठा।

पीपरा टोला में सिलाई की दुकान चलाने वाली सुनीता देवी कहती हैं, “मेरी भाभी को सात बजे दर्द उठा। फ़ोन था, पैसा था, उस पार डॉक्टर बैठा था। बत्तियां दिख रही थीं। अगस्त का महीना था।” बच्ची तटबंध पर पैदा हुई और बच गई, उसकी मां नहीं बची।

स्वास्थ्यकर्मी बताते हैं कि चार साल पहले यहां स्पीडबोट एंबुलेंस तैनात होने के बाद ऐसी घटनाएं घटी हैं। लेकिन उसमें एक बार में एक ही मरीज़ जा सकता था, और तेज़ हवा में वह भी नहीं।

> शहर की बत्तियां दिख रही थीं। मुझे यही याद है कि वे कितनी पास थीं।
>— सुनीता देवी, दर्ज़ी, पीपरा टोला

## नौ साल क्यों लगे

पहली वजह तो नदी है। नेपाल से उतरती गंडक अपने साथ ख़ूब गाद लाती है और रास्ता बदलती रहती है। सर्वे और काम के पहले मौसम के बीच ही उसकी मुख्य धारा 600 मीटर पूरब खिसक गई, और नक़्शे भी उसके पीछे-पीछे खिसके।

बाक़ी वजहें ज़्यादा जानी-पहचानी हैं:

- पहला ठेकेदार तीसरे साल काम छोड़ गया। तब तक नौ खंभे खड़े हुए थे, और विवाद आज भी मध्यस्थ के सामने है।
- दाहिने किनारे के पहुंच पथ की ज़मीन, यानी गन्ने के ग्यारह हेक्टेयर, का मुआवज़ा दूसरे सर्वे के बाद ही बंटा। पहले सर्वे में एक तिहाई मालिक छूट गए थे।
- दो बार बाढ़ ढलाई का यार्ड बहा ले गई। दूसरी बार उसमें चालीस तैयार खंड रखे थे।
- महामारी के दौरान सात महीने काम ठप रहा।

शुरुआत से यहां तैनात एक इंजीनियर के फ़ोन में हर बरसात की एक तस्वीर है। बोलने का अधिकार न होने के कारण वह अपना नाम नहीं देना चाहते। उन्होंने कहा, “लोग खंभा देखकर समझते हैं कि वह चुपचाप खड़ा है। छह साल तक हम सिर्फ़ वहीं टिके रहने के लिए दौड़ते रहे।”

[[figure ferry-ghat | सेमरा का नाव घाट, काम की आख़िरी शाम; अब नावें बिकेंगी या तोड़ दी जाएंगी | सूरज डूबने के बाद शांत नदी में सवारियों से भरी नाव, कीचड़ भरे किनारे पर दो ख़ाली नावें और उन्हें देखता पगड़ी वाला एक आदमी]]

## अब मल्लाह क्या करेंगे

नाव चलाने का लाइसेंस इकसठ लोगों के पास था। ज़्यादातर उन परिवारों से हैं जो पीढ़ियों से इसी घाट पर काम करते आए हैं। पुल के बारे में वे न कड़वाहट से बोलते हैं, न भोलेपन से।

ग्यारह बरस की उम्र से चप्पू चला रहे 52 साल के रामाश्रय सहनी कहते हैं, “मेरी बेटी उस पार के स्कूल में पढ़ती है। क्या मैं चाहता था कि वह तैरकर जाए?” ज़िला प्रशासन डॉल्फ़िन दिखाने के लिए बीस मोटर बोट को लाइसेंस देने वाला है, और सहनी ने उसके लिए अर्ज़ी दे दी है। गंडक की सूंस देखने वाले कम हैं, पर पक्के हैं। कुछ लोग मछली पकड़ेंगे। आठ युवकों को पुल की देखरेख करने वाली कंपनी ने रख लिया है। वे उसी रेलिंग को रंगेंगे जिसने उनका काम छीना।

प्रशासन का कहना है कि हर लाइसेंसधारी को 1.2 लाख रुपये मिलेंगे और पहली क़िस्त महीने भर में दे दी जाएगी। मल्लाह कहते हैं, यह बात वे पहले भी सुन चुके हैं।

## दोनों किनारों के भाव पास आएंगे

पुलों का अध्ययन करने वाले अर्थशास्त्री उन्हें भाव से नापते हैं। {day-1} को बाएं किनारे के पीपरा बाज़ार में टमाटर 42 रुपये किलो था और उस पार 26 रुपये। गन्ने का भाव बाएं किनारे पर 20 रुपये क्विंटल कम मिलता था, क्योंकि मिल के ट्रक को लंबा चक्कर लगाना पड़ता था। दूसरी जगहों का अनुभव देखें तो एक ही मौसम में यह फ़र्क़ बहुत कुछ मिट जाएगा।

| बाएं किनारे के लिए | पहले | अब |
| ज़िला अस्पताल की दूरी | 70 किमी | 14 किमी |
| दिन में पार उतरने के घंटे | 11 | 24 |
| साल में बिना आवाजाही के हफ़्ते | 10 | 0 |
| मोटरसाइकिल का एक तरफ़ का भाड़ा या टोल | ₹30 | नहीं |

ज़मीन ने इंतज़ार नहीं किया। पहुंच पथ के किनारे जो कट्ठा दो साल पहले तीन लाख में बिका था, उसके अब नौ लाख मांगे जा रहे हैं। एक ही होटल के चार बोर्ड लग चुके हैं।

>> छह साल तक हम सिर्फ़ वहीं टिके रहने के लिए दौड़ते रहे।
>>— पुल पर तैनात एक इंजीनियर

सब कुछ पार नहीं लगा है। बाएं किनारे का पहुंच पथ 900 मीटर बाद ईंट की एक गली में ख़त्म हो जाता है, जिसमें दो बसें साथ नहीं निकल सकतीं। चौड़ीकरण मंज़ूर है, शुरू नहीं हुआ। पुल पर अभी बत्तियां नहीं हैं। और नदी को, जो ऊपर की तरफ़ 200 मीटर किनारा काट चुकी है, किसी ने नहीं बताया कि काम पूरा हो गया। उसे थामने वाले बांध अगली बरसात से पहले बनने हैं।

[[read ropeway-audit]]

दोपहर तक बैंड अपनी सारी धुनें बजा चुका था। रामाश्रय सहनी पहली बार सूखे पांव उस पार जाकर लौट आए थे और अपनी नाव से पानी उलीच रहे थे। बोले, “रिसती तो अब भी है। पुल से यह थोड़े ही बदलेगा।”

*प्रशासन का बयान मिलने के बाद यह ख़बर अपडेट की गई है।* उद्घाटन के बाद ज़िलाधिकारी कार्यालय ने कहा कि पहले महीने पुल के दोनों सिरों पर पुलिस तैनात रहेगी, बालू से लदे ओवरलोड ट्रक लौटाए जाएंगे और बत्तियां “छह हफ़्ते में” जल जाएंगी।
`,
      },
    },
  },
];

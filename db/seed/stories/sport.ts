import type { SeedStory } from '#db/seed/seed-story.ts';

/** A final at Indore and a hockey field in Simdega. */
export const SPORT: SeedStory[] = [
  {
    key: 'cricket-final',
    slug: 'satpura-stars-win-womens-city-league-final',
    source: 'en',
    section: 'sport',
    contributors: ['harpreet-dhaliwal'],
    topics: ['cricket', 'women-in-sport'],
    picture: 'cricket-ground',
    texts: {
      en: {
        kicker: 'Women’s City League',
        headline: 'Eleven from the last over: Satpura take the title with a ball to spare',
        standfirst:
          'Chasing 158 under the lights at Indore, Satpura Stars lost five wickets for 22 and found an eighteen-year-old who had not read the script',
        dateline: 'Indore',
        caption: 'The ground at Indore during the evening session of the final',
        alt: 'A floodlit cricket ground at dusk seen over the heads of spectators, one of whom raises an arm',
        live: { daysAgo: 0, at: '06:40' },
        body: `
There were eleven runs to get, six balls to get them in and, at the non-striker’s end, a captain who had batted for an hour and a half and could no longer feel her forearms. At the other end stood Lalita Bamniya, eighteen, playing her third match of the season, eyes like saucers.

Five balls later it was over. A swing at nothing, a pull for four, a scrambled two, a drive through extra cover that stopped for nobody, and then, with one needed, a push to mid-on and a run for which half the dugout set off as well. Satpura Stars had beaten Konkan Comets by four wickets with a ball to spare, and 21,000 people had stopped sitting down.

## How it slipped, and how it was held

For thirteen overs it had not looked like that sort of evening. Konkan’s 157 for seven, built on Tanvi Sawant’s 61 from 44 balls, was fair on a slow pitch. Satpura were 104 for one in reply when the left-arm spinner Merlyn Pinto came back and bowled as if she had seen the ending.

She had the opener stumped off a ball that hung, then bowled two in two. At the other end came a run-out of the kind that is nobody’s fault until the film is watched. From 104 for one Satpura went to 126 for six.

| Satpura Stars | Runs | Balls |
| Captain Gargi Solanki (not out) | 58 | 51 |
| Ishita Verma | 39 | 30 |
| Lalita Bamniya (not out) | 19 | 9 |
| Extras and others | 42 | 29 |

“I told her the field, and she said she could see the field,” said the captain, Gargi Solanki. “So I stopped talking. It was the best decision I took all night.”

> In my village the boundary is a well. If you hit it too far you have to go down and fetch it. Here somebody throws it back.
>— Lalita Bamniya

## A league grown up

This is the league’s fourth season, and the first in which the final had to be moved to a bigger ground. Matches drew an average of 6,200 people, against 1,900 in the first year; the lowest wage has gone from ₹60,000 for the season to ₹4 lakh. Nine of the players on the field on {day-1} came from towns with no turf pitch.

Konkan’s coach, asked about the last over, looked for a while at his shoes. “We had bowled to every batter in this league,” he said. “There was no film of her. Next year there will be.”
`,
      },
      hi: {
        kicker: 'विमेंस सिटी लीग',
        headline: 'आख़िरी ओवर में ग्यारह रन, एक गेंद रहते सतपुड़ा बना चैंपियन',
        standfirst:
          'इंदौर में 158 का पीछा करते हुए सतपुड़ा स्टार्स ने 22 रन के भीतर पांच विकेट गंवाए। फिर अठारह साल की लड़की ने कहानी का अंत बदल दिया।',
        dateline: 'इंदौर',
        caption: 'फ़ाइनल के दौरान शाम को इंदौर का मैदान',
        alt: 'दर्शकों के सिरों के ऊपर से दिखता रोशनी में नहाया क्रिकेट मैदान, एक दर्शक का हाथ उठा हुआ',
        live: { daysAgo: 0, at: '06:55' },
        body: `
छह गेंद, ग्यारह रन। एक छोर पर कप्तान, जो डेढ़ घंटे से बल्लेबाज़ी कर रही थीं और जिनकी बांहें जवाब दे चुकी थीं। दूसरे छोर पर सीज़न का तीसरा मैच खेल रहीं अठारह साल की ललिता बामनिया, आंखें फटी हुईं।

पांच गेंद बाद क़िस्सा ख़त्म था। पहली गेंद पर हवा में बल्ला, फिर पुल शॉट पर चौका, भागकर लिए दो रन, एक्स्ट्रा कवर से निकली वह ड्राइव जिसे कोई रोक न सका, और जब एक रन चाहिए था तो मिड ऑन की तरफ़ हल्का-सा धक्का। उस रन के लिए आधा डगआउट भी दौड़ पड़ा। सतपुड़ा स्टार्स ने कोंकण कॉमेट्स को एक गेंद रहते चार विकेट से हराया, और 21,000 दर्शक बैठना भूल चुके थे।

## हाथ से फिसला, फिर संभला

तेरह ओवर तक शाम ऐसी लग नहीं रही थी। तन्वी सावंत के 44 गेंदों पर 61 रन की बदौलत कोंकण ने धीमी पिच पर सात विकेट खोकर 157 रन बनाए थे, जो ठीक-ठाक स्कोर था। जवाब में सतपुड़ा का स्कोर एक विकेट पर 104 था, तभी बाएं हाथ की स्पिनर मर्लिन पिंटो लौटीं और ऐसी गेंदबाज़ी की मानो अंत देख आई हों।

हवा में ठहरी गेंद पर उन्होंने ओपनर को स्टंप कराया, फिर लगातार दो गेंदों पर दो विकेट लिए। दूसरे छोर पर ऐसा रन आउट हुआ जो रिप्ले देखने तक किसी की ग़लती नहीं होता। एक विकेट पर 104 से स्कोर छह विकेट पर 126 हो गया।

| सतपुड़ा स्टार्स | रन | गेंद |
| कप्तान गार्गी सोलंकी (नाबाद) | 58 | 51 |
| इशिता वर्मा | 39 | 30 |
| ललिता बामनिया (नाबाद) | 19 | 9 |
| अतिरिक्त और अन्य | 42 | 29 |

कप्तान गार्गी सोलंकी ने कहा, “मैंने उसे फ़ील्ड बताई तो बोली, फ़ील्ड तो दिख रही है। फिर मैं चुप हो गई। रात का सबसे अच्छा फ़ैसला वही था।”

> मेरे गांव में बाउंड्री पर कुआं है। ज़्यादा दूर मारो तो ख़ुद उतरकर गेंद निकालनी पड़ती है। यहां कोई वापस फेंक देता है।
>— ललिता बामनिया

## लीग बड़ी हो गई

यह लीग का चौथा सीज़न है और पहली बार फ़ाइनल को बड़े मैदान पर ले जाना पड़ा। औसतन 6,200 दर्शक आए, पहले साल यह संख्या 1,900 थी। सबसे कम मेहनताना सीज़न के 60,000 रुपये से बढ़कर 4 लाख हो गया है। {day-1} को मैदान पर उतरीं नौ खिलाड़ी ऐसे क़स्बों से हैं जहां टर्फ़ पिच नहीं है।

आख़िरी ओवर के बारे में पूछने पर कोंकण के कोच कुछ देर अपने जूते देखते रहे। फिर बोले, “इस लीग की हर बल्लेबाज़ का वीडियो हमारे पास था। उसका नहीं था। अगले साल होगा।”
`,
      },
    },
  },
  {
    key: 'hockey-nursery',
    slug: 'simdega-girls-hockey-bamboo-sticks',
    source: 'hi',
    section: 'sport',
    contributors: ['harpreet-dhaliwal'],
    topics: ['hockey', 'women-in-sport'],
    picture: 'hockey-field',
    texts: {
      hi: {
        kicker: 'सिमडेगा',
        headline: 'बांस की स्टिक से नीले टर्फ़ तक: एक गांव, नौ राज्य स्तरीय खिलाड़ी',
        standfirst:
          'केरसई की लड़कियां साल में एक बार मुर्ग़े के लिए मैच खेलती थीं। अब उसी मैदान के बग़ल में टर्फ़ बिछ रहा है और मुर्ग़े की परंपरा क़ायम है।',
        dateline: 'केरसई (झारखंड)',
        caption: 'केरसई के मैदान पर सुबह का अभ्यास',
        alt: 'लाल मैदान पर हॉकी स्टिक लिए दौड़ती लड़कियां, सबसे पास वाली धुंधली, पीछे दर्शक और साल के पेड़',
        live: { daysAgo: 5, at: '16:00' },
        body: `
सुबह पांच बजे मैदान पर सबसे पहले मुर्ग़े पहुंचते हैं, फिर लड़कियां। मुर्ग़ों का इस खेल से पुराना नाता है। सिमडेगा के गांवों में हॉकी की प्रतियोगिता का इनाम ट्रॉफ़ी नहीं, खस्सी या मुर्ग़ा होता आया है, और हारने वाली टीम दावत में बुलाई जाती है।

केरसई की आबादी 2,400 है। इस गांव की नौ लड़कियां पिछले तीन साल में राज्य की जूनियर टीम में खेल चुकी हैं। ज़्यादातर ने पहली स्टिक बांस काटकर ख़ुद बनाई थी।

“जड़ वाला बांस चाहिए, जो नीचे से मुड़ा हो,” सोलह साल की अलका टेटे समझाती हैं। “आग पर सेंको, मोड़ो, रात भर पत्थर के नीचे रखो। सही बने तो एक साल चलती है।”

## नीला टर्फ़, लाल धूल

गांव से छह किलोमीटर दूर ज़िला मुख्यालय की सड़क पर नया टर्फ़ बिछाया जा रहा है। काम चार महीने में पूरा होना था, ग्यारह हो चुके हैं। ठेकेदार कहता है पानी की लाइन नहीं आई, जल विभाग कहता है मांगी ही नहीं गई।

कोच सुषमा डुंगडुंग को जल्दी है। मिट्टी पर सीखी खिलाड़ी टर्फ़ पर पहले महीने में गिरती है, क्योंकि गेंद दोगुनी तेज़ आती है। पिछले साल राज्य शिविर में गई चार लड़कियों में से दो इसी वजह से लौट आईं।

> मैं इन्हें तेज़ गेंद दिखाने के लिए सड़क पर ले जाती हूं, सुबह चार बजे, जब ट्रक नहीं होते।
>— सुषमा डुंगडुंग, कोच

## घर का हिसाब

इन लड़कियों के पिता ज़्यादातर बाहर काम करते हैं। घर मां और खेत से चलता है। दोपहर का अभ्यास इसीलिए नहीं होता कि उस समय बकरियां चरानी होती हैं। कोच ने समय बदला, नियम नहीं: जो स्कूल नहीं जाएगी, वह मैदान पर नहीं आएगी।

अलका का चयन अगले महीने के राष्ट्रीय शिविर के लिए हो गया है। गांव ने चंदा करके उनके लिए असली स्टिक ख़रीदी है, 6,800 रुपये की। बांस वाली उन्होंने छोटी बहन को दे दी। पूछा कि शिविर से क्या लाएंगी तो हंसने लगीं।

“मुर्ग़ा तो मिलने से रहा।”
`,
      },
      en: {
        kicker: 'Simdega',
        headline: 'From bamboo sticks to blue turf: one village, nine players for the state',
        standfirst:
          'The girls of Kersai used to play once a year for a rooster. A synthetic pitch is now being laid down the road, and the rooster stays.',
        dateline: 'Kersai (Jharkhand)',
        caption: 'Morning practice on the field at Kersai',
        alt: 'Girls running with hockey sticks on a red field, the nearest out of focus, with onlookers and sal trees behind',
        live: { daysAgo: 5, at: '18:20' },
        body: `
The roosters are on the field first, at five, and then the girls. The two have an old connection. In the villages of Simdega the prize of a hockey tournament is not a trophy but a goat or a rooster, and the losing side is asked to the feast.

Kersai has 2,400 people. In the past three years, nine of its girls have played for the state’s junior team. Most of them cut their first stick themselves, from bamboo.

“You need a piece with the root on, bent at the bottom,” explains Alka Tete, who is sixteen. “You warm it over a fire, bend it and leave it under a stone for the night. A good one lasts a year.”

## Blue turf, red dust

Six kilometres away, on the road to the district headquarters, a synthetic pitch is being laid. It was to take four months and has taken eleven. The contractor says the water line has not come; the water department says that nobody has asked for one.

Sushma Dungdung, the coach, is in a hurry. A player who has learnt on mud falls down in her first month on turf, because the ball comes twice as fast. Of four girls who went to the state camp last year, two came home for that reason.

> I take them to the highway to show them a fast ball, at four in the morning, when there are no trucks.
>— Sushma Dungdung, coach

## The household’s arithmetic

Most of the girls’ fathers work away from home. Mothers and fields keep the house going. There is no practice in the afternoon because that is when the goats must be grazed. The coach moved the hour but not the rule: whoever is not at school is not on the field.

Alka has been picked for the national camp next month. The village took a collection and bought her a real stick, for ₹6,800. The bamboo one has gone to her younger sister. Asked what she would bring back from the camp, she began to laugh.

“Not a rooster, I suppose.”
`,
      },
    },
  },
];

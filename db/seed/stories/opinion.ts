import type { SeedStory } from '#db/seed/seed-story.ts';

/** Two columns: on footpaths, and on translating in one direction only. */
export const OPINION: SeedStory[] = [
  {
    key: 'op-footpaths',
    slug: 'measure-city-by-its-footpaths',
    source: 'en',
    section: 'opinion',
    contributors: ['raghav-mahadevan'],
    topics: ['streets', 'transport'],
    picture: 'street-trees',
    texts: {
      en: {
        kicker: 'Raghav Mahadevan',
        headline: 'Measure a city by the width of its footpaths',
        standfirst:
          'We count flyovers because they can be inaugurated. A pavement has no ribbon to cut, and one third of us use nothing else.',
        dateline: '',
        caption: 'A shaded pavement in an old quarter of Mysuru',
        alt: 'A drawing in ink and pale colours: a broad footpath under large trees, with people walking, a man on a bench and a bicycle',
        live: { daysAgo: 1, at: '06:00' },
        body: `
My mother, who is seventy-eight and walks to the temple every evening, knows the footpath outside our house as a sailor knows a reef. Forty paces to the manhole. Left of the transformer, never right. Down into the road for the length of three parked cars, back up where the kerb has broken into something like a step. She does not complain. She has merely started to go every other evening, and last month she said that God could probably hear her from the balcony.

No statistic will ever record this. There is no column for the walk not taken.

In most of our cities about a third of all trips are made entirely on foot, and nearly every other trip begins and ends that way. Yet walking appears in municipal budgets, when it appears at all, under “miscellaneous civil works”. I looked through those of eight large cities. On average they spend, per head and per year, ₹1,140 on roads and ₹31 on the part of the road where people walk.

## Why we get what we count

A flyover can be photographed, inaugurated and named after somebody. Its benefits are expressed in minutes saved, multiplied by cars. Minutes lost by the woman who must now climb over its ramp do not enter the sum, because she is not a vehicle.

What would happen if we counted her? Suppose that every ward published four numbers once a year:

1. the share of its streets with a pavement at least 1.8 metres wide and clear;
2. the longest wait at a crossing, in seconds;
3. the number of lamps that work;
4. the number of people above seventy who were seen outside in one hour.

The last is the only one that matters. The others exist to explain it.

>> There is no column for the walk not taken.

## The objection

I know what will be said: the footpath is where the city’s poor earn their living, and people who write columns want it cleared so that they may jog. It is a serious objection, and the answer is in the tape measure. A street eighteen metres wide has room for a hawker, a tree and two people abreast. It does not have room for those and two rows of parked cars. We have made hawkers and walkers fight over what was left, and called it an encroachment problem.

Cars, by the way, are the encroachment. They have never been asked for their licence to stand.

None of this needs a commission. It needs a tin of paint, some kerbstones and an engineer who is made to push a pram from one end of the ward to the other before she signs the bill.

My mother would go along to show her where the manhole is.

[[read metro-last-mile]]
`,
      },
      hi: {
        kicker: 'राघव महादेवन',
        headline: 'शहर को उसके फ़ुटपाथ की चौड़ाई से नापिए',
        standfirst:
          'फ़्लाईओवर हम इसलिए गिनते हैं कि उसका उद्घाटन होता है। पटरी पर काटने को फ़ीता नहीं होता, जबकि हममें से एक तिहाई लोग उसी पर चलते हैं।',
        dateline: '',
        caption: 'मैसूरु के एक पुराने मोहल्ले की छायादार पटरी',
        alt: 'स्याही और हल्के रंगों का चित्र: बड़े पेड़ों के नीचे चौड़ा फ़ुटपाथ, आते-जाते लोग, बेंच पर बैठा एक आदमी और एक साइकिल',
        live: { daysAgo: 1, at: '06:30' },
        body: `
मेरी मां अठहत्तर की हैं और रोज़ शाम पैदल मंदिर जाती हैं। घर के बाहर का फ़ुटपाथ वह वैसे ही जानती हैं जैसे नाविक चट्टानों को जानता है। चालीस क़दम पर मैनहोल। ट्रांसफ़ॉर्मर के बाएं से, दाएं से कभी नहीं। तीन खड़ी कारों की लंबाई तक सड़क पर, फिर वहां से ऊपर जहां किनारा टूटकर सीढ़ी-सा बन गया है। वह शिकायत नहीं करतीं। बस अब एक दिन छोड़कर जाने लगी हैं, और पिछले महीने बोलीं कि भगवान शायद बालकनी से भी सुन लेते होंगे।

यह बात किसी आंकड़े में नहीं आएगी। जो पैदल निकला ही नहीं, उसके लिए कोई कॉलम ही नहीं बना।

हमारे ज़्यादातर शहरों में क़रीब एक तिहाई सफ़र पूरे के पूरे पैदल होते हैं, और बाक़ी लगभग सब पैदल शुरू और पैदल ख़त्म। फिर भी नगर निगम के बजट में पैदल चलना, अगर दिखे भी, तो ‘विविध सिविल कार्य’ में दिखता है। मैंने आठ बड़े शहरों के बजट देखे। औसतन हर आदमी पर साल में 1,140 रुपये सड़क पर ख़र्च होते हैं और 31 रुपये सड़क के उस हिस्से पर जहां लोग चलते हैं।

## जो गिनते हैं, वही मिलता है

फ़्लाईओवर की तस्वीर छपती है, उद्घाटन होता है, किसी बड़े आदमी का नाम दिया जाता है। उसका फ़ायदा बचे हुए मिनटों को कारों से गुणा करके बताया जाता है। जिस औरत को अब उसकी चढ़ाई पार करनी है, उसके गंवाए मिनट हिसाब में नहीं आते, क्योंकि वह वाहन नहीं है।

उसे गिनें तो क्या हो? मान लीजिए हर वार्ड साल में एक बार चार आंकड़े छापे:

1. कितनी सड़कों पर कम से कम 1.8 मीटर चौड़ी और ख़ाली पटरी है;
2. सड़क पार करने के लिए सबसे लंबा इंतज़ार कितने सेकंड का है;
3. कितनी बत्तियां जलती हैं;
4. एक घंटे में सत्तर पार के कितने लोग बाहर दिखे।

मतलब की बात आख़िरी है। बाक़ी तीन उसे समझाने के लिए हैं।

>> जो पैदल निकला ही नहीं, उसके लिए कोई कॉलम ही नहीं बना।

## आपत्ति

मुझे मालूम है क्या कहा जाएगा: फ़ुटपाथ पर शहर का ग़रीब रोज़ी कमाता है, और कॉलम लिखने वाले उसे इसलिए ख़ाली चाहते हैं कि दौड़ लगा सकें। आपत्ति वज़नदार है और जवाब फ़ीते में है। अठारह मीटर चौड़ी सड़क पर ठेले, पेड़ और साथ चलते दो लोगों की जगह निकल आती है। इन सबके साथ खड़ी कारों की दो क़तारों की नहीं निकलती। जो बचा, उस पर हमने ठेले वाले और पैदल को लड़ा दिया और उसे अतिक्रमण की समस्या कह दिया।

अतिक्रमण, वैसे, कारें हैं। उनसे खड़े होने का लाइसेंस कभी नहीं मांगा गया।

इसके लिए आयोग नहीं चाहिए। रंग का एक डिब्बा चाहिए, किनारे लगाने के कुछ पत्थर और एक इंजीनियर, जिसे बिल पर दस्तख़त से पहले वार्ड के एक सिरे से दूसरे सिरे तक बच्चा-गाड़ी धकेलनी पड़े।

मैनहोल कहां है, यह दिखाने मेरी मां साथ चली जाएंगी।

[[read metro-last-mile]]
`,
      },
    },
  },
  {
    key: 'op-translation',
    slug: 'what-is-lost-translating-one-way',
    source: 'hi',
    section: 'opinion',
    contributors: ['rukmini-barua'],
    topics: ['language', 'books'],
    picture: 'letters-ink',
    texts: {
      hi: {
        kicker: 'रुक्मिणी बरुआ',
        headline: 'अनुवाद एकतरफ़ा सड़क नहीं है, हमने बना दी है',
        standfirst:
          'दफ़्तर अंग्रेज़ी में सोचता है और जनता को हिंदी में बताता है। जो बात उल्टी दिशा से आनी थी, वह रास्ते में ही रह जाती है।',
        dateline: '',
        caption: 'दो लिपियों में एक ही वाक्य के मसौदे',
        alt: 'स्याही का चित्र: काग़ज़ पर देवनागरी और रोमन में लिखी पंक्तियां, कुछ काटी हुई, बग़ल में प्याला और क़लम',
        live: { daysAgo: 6, at: '06:00' },
        body: `
पिछले दिनों एक ज़िला अस्पताल की दीवार पर लिखा देखा: “कृपया अपनी पारी की प्रतीक्षा करें, असुविधा हेतु खेद है।” बग़ल में अंग्रेज़ी में था: {en:Please wait for your turn}। एक बूढ़े आदमी ने मुझसे पूछा कि क्या लिखा है। वह हिंदी पढ़ लेता था। समझ नहीं पाया था, क्योंकि उस घर में किसी ने कभी ‘हेतु’ नहीं कहा।

यह वाक्य हिंदी में लिखा नहीं गया, हिंदी में उतारा गया है। दोनों में वही फ़र्क़ है जो घर की रोटी और डिब्बे पर छपी रोटी में होता है।

मैं असमिया में बड़ी हुई, अंग्रेज़ी में पढ़ी, और तीस साल से हिंदी में अनुवाद करती हूं। इसलिए किसी एक भाषा की तरफ़दारी नहीं कर सकती। मेरी शिकायत दिशा से है। काग़ज़ ऊपर से अंग्रेज़ी में चलता है और नीचे हिंदी में पहुंचता है। नीचे से ऊपर कुछ नहीं जाता।

## जो नहीं पहुंचता

एक गांव की सभा में मैंने सुना, “इस नहर में पानी नहीं, मन आता है।” मतलब यह कि जब ऊपर वाले का मन हो। रिपोर्ट में लिखा गया: {en:irregular supply}। ग़लत नहीं है। लेकिन जो बात कही गई थी, वह आपूर्ति के बारे में नहीं थी, अधिकार के बारे में थी।

हर भाषा कुछ चीज़ें एक शब्द में कह लेती है जिन पर दूसरी को पूरा पैरा लगता है। जब अनुवाद एक ही तरफ़ चलता है तो एक भाषा धीरे-धीरे सिर्फ़ सुनने वाली भाषा बन जाती है। उसमें निर्देश आते हैं, विचार नहीं जाते।

>> अनुवाद में शब्द कम खोते हैं, बोलने वाले ज़्यादा।

## एक छोटा सुझाव

- हर सरकारी मसौदे का पहला प्रारूप, दस में से एक बार, उस भाषा में लिखा जाए जिसमें उसे पढ़ा जाएगा।
- उसका अनुवाद अंग्रेज़ी में हो, और अंग्रेज़ी वाले शिकायत करें कि भाषा कठिन है।
- जो शब्द अनुवाद में न बैठे, उसे हटाया न जाए। उसी पर बैठक हो।

मैं जानती हूं कि इसमें समय लगेगा। पर अस्पताल की उस दीवार के सामने भी लोग समय ही लगा रहे थे। वह बूढ़ा आदमी बाद में मुस्कराया और बोला, “सीधे लिख देते, बाबू, नंबर आने पर बुलाएंगे।”

उससे अच्छा अनुवाद मैंने तीस साल में नहीं किया।
`,
      },
      en: {
        kicker: 'Rukmini Barua',
        headline: 'Translation is not a one-way street. We have made it one',
        standfirst:
          'The office thinks in English and informs the public in Hindi. What should have come the other way gets lost on the road.',
        dateline: '',
        caption: 'Drafts of one sentence in two scripts',
        alt: 'A drawing in ink: lines in Devanagari and Roman on a sheet of paper, some struck out, with a mug and a pen beside them',
        live: { daysAgo: 6, at: '08:00' },
        body: `
On the wall of a district hospital I saw the other day: {hi:कृपया अपनी पारी की प्रतीक्षा करें, असुविधा हेतु खेद है}. Beside it, in English: please wait for your turn. An old man asked me what it said. He could read Hindi. He could not follow this, because nobody in his house had ever said {hi:हेतु}.

That sentence had not been written in Hindi. It had been lowered into it. The difference is the one between bread from the oven and bread printed on a tin.

I grew up in Assamese, was taught in English and have translated into Hindi for thirty years, so I cannot take sides. What I object to is the direction. Paper sets out from the top in English and arrives at the bottom in Hindi. Nothing goes up.

## What does not arrive

At a village meeting I heard a woman say that what came down their canal was not water but moods: it flowed when somebody above felt like it. In the report this became “irregular supply”. That is not wrong. But she had not been talking about supply. She had been talking about power.

Every language says in one word some things for which another needs a paragraph. When translation runs in one direction only, one of the two slowly becomes a language for listening. Instructions come into it, and thoughts do not go out.

>> Translation loses a few words. It loses many more speakers.

## A small proposal

- One official draft in ten should be written first in the language in which it will be read.
- It should then be translated into English, and readers of English should be the ones to complain that it is difficult.
- A word that will not go across should not be struck out. It should be the subject of the meeting.

I know that this would take time. But time is what people were spending in front of that wall. The old man smiled afterwards and said, in words I have not been able to improve: why not just write, brother, that they will call you when your number comes?

I have not made a better translation in thirty years.
`,
      },
    },
  },
];

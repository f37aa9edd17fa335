import type { SeedStory } from '#db/seed/seed-story.ts';

/** A survey of how a city goes to work: facts in a box, a table of figures, an interview, pictures of every size, a map. */
export const WAYS_TO_WORK: SeedStory[] = [
  {
    key: 'ways-to-work',
    slug: 'patna-ways-to-work-survey',
    source: 'en',
    section: 'cities',
    contributors: ['ananya-rastogi'],
    topics: ['transport', 'streets'],
    picture: 'ferry-ghat',
    texts: {
      en: {
        kicker: 'Getting to work',
        headline: 'Seven in ten come on foot, by boat or in somebody else’s vehicle',
        standfirst:
          'Volunteers in Patna asked 1,140 people how they had come to work that morning. What they counted is not what the road plan counts.',
        dateline: 'Patna',
        caption: 'Boats at a ghat before they leave (file drawing)',
        alt: 'A drawing: boats at a river’s edge at dusk, one of them full of people, a man with a pole in front',
        live: { daysAgo: 8, at: '10:20' },
        body: `
At ten past five the first boat leaves the north bank with 31 people, nine bicycles and a goat. Before the offices open, some 2,400 people will have come ashore in front of Sunaina Devi, who sells tea on the ghat and who, for seven days this autumn, kept a tally in a school exercise book.

Her book is one of 38. The Nagar Yatra Manch, a group of teachers, pensioners and students, asked 1,140 people in six wards how they had come to work that morning, and went along with 212 of them. The result, out this week, fits on a page.

| Way to work | Share, % > | Minutes > | Cost, ₹ > |
| On foot | 31 | 24 | 0 |
| Shared auto | 22 | 38 | 18 |
| Bus | 14 | 52 | 12 |
| Own scooter or motorcycle | 13 | 26 | 34 |
| Bicycle | 12 | 27 | 1 |
| Boat, then on foot | 5 | 61 | 20 |
| Car | 3 | 41 | 96 |

Cars, for which two of the three new flyovers were drawn, brought three people in a hundred. They took longer than the bicycles.

[[small street-trees | Under trees people walked 400 metres farther before they looked for an auto | A drawing in ink and wash: a broad tree over a street, a few people walking in its shade, a bicycle by a bench]]

## The metres nobody mentions

Those who walk all the way were the surprise. They had been asked for before, but in the wrong words: “How do you travel?” To that, a woman who walks for 24 minutes answers that she does not travel.

Nearly everybody else walked as well, 600 metres in the middle of the list, between a door and a bus, a bus and a gate. On those metres the group noted 61 places where the footpath ends without a reason that anyone could name.

[[box How they counted]]
- **Who:** 38 volunteers; 1,140 people over 16, in six wards
- **When:** seven mornings from five to eleven, with rain on two of them
- **Left out:** schoolchildren, goods, and all who work at home
Costs are those of one way. Fuel was reckoned at the price of the first morning.

## “We counted vehicles and thought they were people”

Bela Mukhiya, 67, taught mathematics for thirty years and led the counting.

[[interview]]
? What does the page tell you that you did not know?
That we had been counting vehicles and thought they were people. A bus is one vehicle and so is a car. In the plan for the flyover they weigh the same.
? The engineers say that a flyover helps the bus too.
It helps the bus that goes over it. Ours stops underneath, where the footpath went to make room for the pillars.
? What would you build first?
Nothing. I would move one bus stop forty steps, into the shade, and paint two crossings. It costs less than one pillar, and in a week you can see whether it was a mistake.

[[wide metro-train | Where the elevated line ends, the last 600 metres to the bus stand are walked | A drawing: a lit train on a viaduct above a row of waiting people at nightfall]]

## Three ways to work

[[gallery]]
[[figure ferry-ghat | By boat: 61 minutes, of which 35 are on the water (file drawing) | A drawing: boats at a river’s edge at dusk, a man with a pole]]
[[figure night-bus | By bus: twelve rupees, and the longest wait of all (file drawing) | A drawing: a red double-decker with lit windows on a wet street]]
[[figure river-bridge | By bicycle: one rupee, if the tyre holds (file drawing) | A drawing: a man wheels a bicycle along a river bank below a long bridge]]

The group has marked its 61 places on a sheet of its own. Of the wards themselves there is a map that anyone may mend.

[[embed https://www.openstreetmap.org/#map=13/25.61500/85.14100 | Patna and its ghats on OpenStreetMap]]

The corporation’s engineer for roads was sent the page and asked to see the exercise books. He has been given 37. Sunaina Devi is still using hers.
`,
      },
      hi: {
        kicker: 'काम का रास्ता',
        headline: 'दस में सात लोग पैदल, नाव से या किसी और की गाड़ी में काम पर पहुंचते हैं',
        standfirst:
          'पटना में स्वयंसेवकों ने 1,140 लोगों से पूछा कि आज सुबह काम पर कैसे आए। जो गिनती निकली, सड़कों की योजना में वह है ही नहीं।',
        dateline: 'पटना',
        caption: 'घाट पर छूटने से पहले नावें (फ़ाइल चित्र)',
        alt: 'चित्र: झुटपुटे में नदी किनारे नावें, एक लोगों से भरी हुई, आगे बांस लिए एक आदमी',
        live: { daysAgo: 8, at: '11:40' },
        body: `
सुबह पांच बजकर दस मिनट पर उत्तरी किनारे से पहली नाव छूटती है: 31 लोग, नौ साइकिलें और एक बकरी। दफ़्तर खुलने तक क़रीब 2,400 लोग सुनैना देवी के सामने से घाट पर उतर चुके होंगे। वह यहां चाय बेचती हैं, और इस बार सात दिन तक स्कूल की कॉपी में लकीरें खींचकर गिनती भी करती रहीं।

ऐसी 38 कॉपियां हैं। शिक्षकों, पेंशनरों और छात्रों के नगर यात्रा मंच ने छह वार्डों में 1,140 लोगों से पूछा कि उस सुबह वे काम पर कैसे आए, और उनमें से 212 के साथ ख़ुद चलकर देखा। इसी हफ़्ते आया नतीजा एक पन्ने में समा जाता है।

| काम पर कैसे | हिस्सा, % > | मिनट > | ख़र्च, ₹ > |
| पैदल | 31 | 24 | 0 |
| शेयर ऑटो | 22 | 38 | 18 |
| बस | 14 | 52 | 12 |
| अपना स्कूटर या मोटरसाइकिल | 13 | 26 | 34 |
| साइकिल | 12 | 27 | 1 |
| नाव, फिर पैदल | 5 | 61 | 20 |
| कार | 3 | 41 | 96 |

तीन नए फ़्लाईओवर में से दो कारों के लिए बने, पर कार से सौ में तीन ही लोग आए। और साइकिल वालों से देर में पहुंचे।

[[small street-trees | पेड़ों की छांव मिली तो लोग ऑटो ढूंढने से पहले 400 मीटर ज़्यादा चले | स्याही और जलरंग का चित्र: सड़क पर फैला घना पेड़, छांव में चलते कुछ लोग, बेंच के पास साइकिल]]

## वे मीटर जिनका ज़िक्र कोई नहीं करता

सबसे ज़्यादा उन्होंने चौंकाया जो पूरा रास्ता पैदल आते हैं। उनसे पहले भी पूछा गया था, पर ग़लत शब्दों में: “आप सफ़र कैसे करते हैं?” जो महिला 24 मिनट पैदल चलती है, वह कहती है कि मैं तो सफ़र करती ही नहीं।

बाक़ी भी लगभग सभी पैदल चले, आम तौर पर 600 मीटर: घर के दरवाज़े से बस तक, बस से गेट तक। इतने-से रास्ते में मंच ने 61 जगहें लिखीं जहां फ़ुटपाथ अचानक ख़त्म हो जाता है, और वजह कोई नहीं बता पाया।

[[box गिनती कैसे हुई]]
- **किनकी:** 38 स्वयंसेवक; छह वार्डों में 16 साल से ऊपर के 1,140 लोग
- **कब:** सात सुबहें, पांच से ग्यारह बजे तक, दो दिन बारिश रही
- **जो नहीं गिने गए:** स्कूली बच्चे, माल ढोने वाले और घर से काम करने वाले
ख़र्च एक तरफ़ का है। पेट्रोल का भाव पहली सुबह का लिया गया।

## “गाड़ियां गिनते रहे और समझते रहे कि लोग गिन रहे हैं”

67 साल की बेला मुखिया तीस साल गणित पढ़ा चुकी हैं। गिनती उन्हीं की देखरेख में हुई।

[[interview]]
? इस पन्ने ने ऐसा क्या बताया जो आप नहीं जानती थीं?
यही कि हम गाड़ियां गिनते रहे और समझते रहे कि लोग गिन रहे हैं। बस भी एक गाड़ी है और कार भी। फ़्लाईओवर की योजना में दोनों का वज़न बराबर है।
? इंजीनियर कहते हैं कि फ़्लाईओवर से बस को भी फ़ायदा है।
उस बस को, जो ऊपर से निकल जाती है। हमारी तो नीचे रुकती है, जहां खंभों के लिए फ़ुटपाथ उखाड़ दिया गया।
? आप सबसे पहले क्या बनवाएंगी?
कुछ नहीं। एक बस स्टॉप चालीस क़दम खिसकाकर छांव में कर दूंगी और दो ज़ेब्रा क्रॉसिंग बनवा दूंगी। इसमें एक खंभे से कम ख़र्च है, और ग़लती हुई तो हफ़्ते भर में दिख जाएगी।

[[wide metro-train | ऊंची रेल लाइन जहां ख़त्म होती है, वहां से बस अड्डे के आख़िरी 600 मीटर पैदल ही हैं | चित्र: शाम ढले ऊंचे पुल पर रोशन ट्रेन, नीचे इंतज़ार करते लोगों की क़तार]]

## काम के तीन रास्ते

[[gallery]]
[[figure ferry-ghat | नाव से: 61 मिनट, जिनमें 35 पानी पर (फ़ाइल चित्र) | चित्र: झुटपुटे में नदी किनारे नावें, बांस लिए एक आदमी]]
[[figure night-bus | बस से: बारह रुपये, और सबसे लंबा इंतज़ार (फ़ाइल चित्र) | चित्र: भीगी सड़क पर रोशन खिड़कियों वाली लाल डबल-डेकर बस]]
[[figure river-bridge | साइकिल से: एक रुपया, बशर्ते टायर साथ दे (फ़ाइल चित्र) | चित्र: लंबे पुल के नीचे नदी किनारे साइकिल लेकर चलता आदमी]]

मंच ने अपनी 61 जगहें अलग काग़ज़ पर उतारी हैं। वार्डों का नक़्शा ऐसा है जिसे कोई भी सुधार सकता है।

[[embed https://www.openstreetmap.org/#map=13/25.61500/85.14100 | ओपनस्ट्रीटमैप पर पटना और उसके घाट]]

निगम के सड़क इंजीनियर को यह पन्ना भेजा गया तो उन्होंने कॉपियां देखनी चाहीं। 37 उन्हें दे दी गई हैं। सुनैना देवी वाली अभी भर रही है।
`,
      },
    },
  },
];

import type { SeedStory } from '#db/seed/seed-story.ts';

/** What readers do not see: a draft, a story under embargo that waits for a picture's credit, one that was taken back, one that goes live tomorrow. */
export const UNPUBLISHED: SeedStory[] = [
  {
    key: 'power-bills',
    slug: 'reading-your-electricity-bill',
    source: 'en',
    section: 'business',
    contributors: ['nandita-kulkarni'],
    topics: ['prices'],
    texts: {
      en: {
        kicker: 'Explained',
        headline: 'Nine lines on your electricity bill, and the two worth reading',
        standfirst: 'Fixed charge, fuel adjustment, wheeling: what they mean for a flat with one air conditioner',
        dateline: 'Mumbai',
        body: `
Last month’s bill ran to two pages. The part that a household can do something about takes up two lines.

## The fixed charge

It depends on the sanctioned load, not on use. A flat that gave up its second geyser years ago may still be paying for it.

## The fuel adjustment

- It moves every month with the price of coal.
- It is charged on units, so it grows with the meter.

To come: example bill, table of slabs, quote from the consumer forum.
`,
      },
    },
  },
  {
    key: 'ropeway-audit',
    slug: 'hill-ropeways-safety-audit-findings',
    source: 'en',
    section: 'india',
    contributors: ['tenzin-wangdi', 'ananya-rastogi'],
    topics: ['infrastructure', 'mountains'],
    picture: 'ropeway',
    embargoed: { inDays: 3, at: '11:30' },
    texts: {
      en: {
        kicker: 'Safety',
        headline: 'Audit of hill ropeways finds good cables and missing logbooks',
        standfirst:
          'Inspectors who visited seventeen lines in four states found little wrong with the steel. What they could not find was a record of who had last looked at it.',
        dateline: 'Dehradun',
        caption: 'A cabin on a passenger ropeway above Mussoorie',
        alt: 'A red cable car with passengers hangs from a wire above a forest, with pale blue hills behind; the picture is slightly tilted',
        submitted: true,
        body: `
Steel does not lie, said one of the inspectors, but it does not talk either. Of seventeen passenger ropeways examined in four hill states over the summer, fifteen had cables in good order. Only six could show, page by page, who had tested them and when.

The audit was ordered after a cabin stopped for five hours above a valley last winter with eleven people inside. Nobody was hurt. The cause, a worn sensor worth ₹2,200, had been noted by a mechanic three weeks before on a slip of paper.

## What was checked

- The haul rope, with a magnetic tester that finds broken wires inside.
- Brakes, under full load and with the motor off.
- The rescue drill, without notice.

| Finding | Lines (of 17) |
| Cable within limits | 15 |
| Brakes within limits | 16 |
| Rescue in under two hours | 9 |
| Complete logbook | 6 |

Two lines were told to replace their ropes before the season. Both have done so.

> A logbook is not paperwork. It is the only passenger who has been on every trip.
>— Sunil Bisht, inspector

The report proposes one rule above all: that the log be kept where travellers can see it, on a board at the lower station, in the language of the place. Operators have asked for time until spring.
`,
      },
      hi: {
        kicker: 'सुरक्षा',
        headline: 'पहाड़ी रोपवे की जांच: केबल ठीक, लॉगबुक ग़ायब',
        standfirst:
          'चार राज्यों के सत्रह रोपवे देखने गए निरीक्षकों को इस्पात में ख़ास ख़राबी नहीं मिली। यह रिकॉर्ड नहीं मिला कि आख़िरी बार उसे देखा किसने था।',
        dateline: 'देहरादून',
        caption: 'मसूरी के ऊपर एक यात्री रोपवे का केबिन',
        alt: 'जंगल के ऊपर तार से लटकता सवारियों वाला लाल केबिन, पीछे हल्के नीले पहाड़; तस्वीर थोड़ी तिरछी है',
        submitted: true,
        ready: true,
        body: `
एक निरीक्षक ने कहा कि इस्पात झूठ नहीं बोलता, मगर बोलता भी नहीं है। गर्मियों में चार पहाड़ी राज्यों के सत्रह यात्री रोपवे जांचे गए। पंद्रह की केबल दुरुस्त मिली। सिर्फ़ छह यह पन्ना-दर-पन्ना दिखा सके कि उसे किसने और कब परखा था।

जांच का आदेश तब हुआ जब पिछली सर्दी में ग्यारह लोगों वाला एक केबिन पांच घंटे घाटी के ऊपर अटका रहा। किसी को चोट नहीं आई। वजह 2,200 रुपये का एक घिसा हुआ सेंसर था, जिसे एक मिस्त्री तीन हफ़्ते पहले काग़ज़ की पर्ची पर लिख चुका था।

## क्या-क्या जांचा गया

- खींचने वाला रस्सा, उस चुंबकीय यंत्र से जो भीतर के टूटे तार पकड़ लेता है।
- ब्रेक, पूरे भार पर और मोटर बंद करके।
- बचाव का अभ्यास, बिना सूचना दिए।

| निष्कर्ष | रोपवे (17 में से) |
| केबल मानक के भीतर | 15 |
| ब्रेक मानक के भीतर | 16 |
| दो घंटे से कम में बचाव | 9 |
| पूरी लॉगबुक | 6 |

दो रोपवे से कहा गया कि सीज़न से पहले रस्सा बदलें। दोनों ने बदल लिया है।

> लॉगबुक काग़ज़ी कार्रवाई नहीं है। वही अकेली सवारी है जो हर फेरे में साथ रही है।
>— सुनील बिष्ट, निरीक्षक

रिपोर्ट का सबसे बड़ा सुझाव यह है कि लॉग वहां रहे जहां यात्री देख सकें: निचले स्टेशन के बोर्ड पर और वहां की भाषा में। संचालकों ने वसंत तक का समय मांगा है।
`,
      },
    },
  },
  {
    key: 'lake-count',
    slug: 'bhopal-lake-bird-count-record',
    source: 'en',
    section: 'cities',
    contributors: ['devendra-solanki'],
    topics: ['wildlife', 'rivers'],
    picture: 'lake-birds',
    texts: {
      en: {
        kicker: 'Bhopal',
        headline: 'Bird count on the Upper Lake sets a record',
        standfirst: 'Volunteers report 23,000 birds of 142 species in one morning, twice as many as last year',
        dateline: 'Bhopal',
        caption: 'Waterbirds over the Upper Lake at first light',
        alt: 'A flock of birds rises over a calm lake at dawn; two people sit in a boat, with low hills in the mist behind',
        live: { daysAgo: 8, at: '10:00' },
        withdrawn: {
          daysAgo: 7,
          at: '15:40',
          notice:
            'We have withdrawn this report. The organisers of the count told us that two teams had counted the same flocks; the figures will be published again when they have been checked.',
          reason:
            'The Nature Society called at 3 pm: sheets 4 and 9 are the same lake. Meera has the corrected count by Monday.',
        },
        body: `
Volunteers who spread out round the Upper Lake before sunrise on {day-1} counted 23,000 birds of 142 species, the organisers said. It is the highest figure in eleven years of counting and twice that of last year.

Most of the increase came from ducks. Northern pintails alone made up a third of the total, and a flock of about 900 bar-headed geese was seen on the western shore.

## Why so many

Those who took part point to the water, which is higher than usual after the rains, and to the island, closed to boats for a second winter. Others advise patience.

“One year is weather,” said Ritu Malviya, who has joined every count since the first. “Three years would be news.”

The list is to be sent to the forest department this week.
`,
      },
      hi: {
        kicker: 'भोपाल',
        headline: 'बड़े तालाब पर पक्षियों की गिनती ने तोड़ा रिकॉर्ड',
        standfirst: 'स्वयंसेवकों के मुताबिक़ एक सुबह में 142 प्रजातियों के 23,000 पक्षी दिखे, पिछले साल से दोगुने',
        dateline: 'भोपाल',
        caption: 'भोर में बड़े तालाब के ऊपर जलपक्षी',
        alt: 'भोर के समय शांत झील के ऊपर उठता पक्षियों का झुंड, नाव में बैठे दो लोग, पीछे कोहरे में नीची पहाड़ियां',
        live: { daysAgo: 8, at: '11:20' },
        withdrawn: {
          daysAgo: 7,
          at: '15:45',
          notice:
            'हमने यह ख़बर वापस ले ली है। गिनती के आयोजकों ने बताया कि दो टीमों ने एक ही झुंड गिन लिए थे। जांच के बाद आंकड़े दोबारा प्रकाशित किए जाएंगे।',
          reason: 'दोपहर तीन बजे आयोजकों का फ़ोन: शीट 4 और 9 एक ही झील की हैं। सही गिनती सोमवार तक मीरा लाएंगी।',
        },
        body: `
आयोजकों के मुताबिक़ {day-1} को सूरज निकलने से पहले बड़े तालाब के चारों ओर फैले स्वयंसेवकों ने 142 प्रजातियों के 23,000 पक्षी गिने। ग्यारह साल की गिनती में यह सबसे बड़ी संख्या है और पिछले साल से दोगुनी।

बढ़ोतरी ज़्यादातर बत्तखों की वजह से है। अकेली सींखपर कुल की एक तिहाई थी। पश्चिमी किनारे पर राजहंसों का क़रीब 900 का झुंड भी दिखा।

## इतने क्यों

गिनती में शामिल लोग इसकी वजह पानी बताते हैं, जो बारिश के बाद सामान्य से ऊंचा है, और टापू, जहां दूसरी सर्दी में भी नावों पर रोक है। कुछ लोग सब्र की सलाह देते हैं।

पहली गिनती से अब तक हर बार शामिल रहीं रितु मालवीय कहती हैं, “एक साल तो मौसम होता है। तीन साल हों तो ख़बर होगी।”

सूची इसी हफ़्ते वन विभाग को भेजी जानी है।
`,
      },
    },
  },
  {
    key: 'winter-schools',
    slug: 'hill-schools-winter-timings',
    source: 'hi',
    section: 'india',
    contributors: ['tenzin-wangdi'],
    topics: ['schools', 'mountains'],
    scheduled: 'tomorrow_morning',
    texts: {
      hi: {
        kicker: 'शिक्षा',
        headline: 'पहाड़ के स्कूल अब एक घंटा देर से खुलेंगे',
        standfirst: 'कोहरे और पाले के बीच नौ बजे की घंटी दस बजे बजेगी; शाम की छुट्टी का समय वही रहेगा',
        dateline: 'देहरादून',
        submitted: true,
        body: `
पहाड़ी ज़िलों के सरकारी स्कूलों में सर्दियों की घंटी अब सुबह दस बजे बजेगी। अभी तक पढ़ाई नौ बजे शुरू होती थी।

## क्यों

- सुबह आठ बजे तक ज़्यादातर रास्तों पर पाला जमा रहता है।
- छोटे बच्चों को औसतन दो किलोमीटर पैदल आना होता है।

शिक्षा विभाग ने कहा कि छुट्टी का समय चार बजे ही रहेगा। दोपहर के खाने का समय बीस मिनट घटेगा।

शिक्षक संघ ने फ़ैसले को ठीक बताया, पर यह भी कहा कि जिन कमरों में रोशनी नहीं है, वहां शाम की आख़िरी घंटी मुश्किल होगी।
`,
      },
      en: {
        kicker: 'Education',
        headline: 'Schools in the hills to open an hour later',
        standfirst: 'With fog and frost on the paths, the nine o’clock bell moves to ten; the day still ends at four',
        dateline: 'Dehradun',
        submitted: true,
        body: `
Government schools in the hill districts will begin at ten in the morning this winter. Until now lessons started at nine.

## Why

- Most paths are frozen until eight in the morning.
- Small children walk two kilometres on average.

The education department said the day would still end at four. The midday meal will be twenty minutes shorter.

The teachers’ union welcomed the decision, but said the last lesson would be hard in rooms that have no light.
`,
      },
    },
  },
];

import type { SeedStory } from '#db/seed/seed-story.ts';

/** Ports, lakes and cables. The first story wears every piece of furniture an agency story can have. */
export const WORLD: SeedStory[] = [
  {
    key: 'ports-accord',
    slug: 'baltic-indian-ocean-ports-deepen-ties',
    source: 'en',
    section: 'world',
    contributors: ['claire-aubert'],
    agency: 'meridian',
    topics: ['shipping', 'trade'],
    picture: 'ports-podium',
    texts: {
      en: {
        headline: 'Baltic, Indian Ocean ports commit to deepening ties as shipping faces canal delays',
        standfirst:
          'Carriers have stepped up pressure on both groups of ports after a third season of low water suggested that the short routes might no longer be the reliable ones',
        dateline: '',
        caption: 'The podium at the Hamburg trade fair where Elina Vaskela and Rohana Wijeratne signed the accord',
        alt: 'Two empty lecterns with microphones before a blue wall with a large map of sea routes; the picture is slightly tilted',
        live: { daysAgo: 0, at: '09:12' },
        updated: { daysAgo: 0, at: '10:26', blocks: 1 },
        body: `
Elina Vaskela, secretary-general of the Baltic Ports League, and Rohana Wijeratne, who chairs the Indian Ocean Ports Council, reaffirmed their commitment to deepen ties at a meeting on {day-1}, as shipping lines press both groups for ways around crowded canals.

The two officials agreed on the need to modernise customs papers and discussed the surcharges that carriers have added since the spring, according to a joint note released after their talks at a trade fair in Hamburg.

Carriers have stepped up commercial pressure on the ports after a third season of low water suggested that the short routes might no longer be the reliable ones — a prospect that insurers have begun to write into their premiums.

Lines last month imposed new booking rules on some cargo. All refrigerated boxes are barred from late delivery to the quay “or from any other change of plan within seventy-two hours,” the carriers’ association said in a circular, without elaborating.

Growers on both oceans have criticised the rules as unworkable, further straining an already testy relationship between ports and lines.

Vaskela invoked the winter when ice closed her own harbours for five weeks and warned against a return to guesswork. She said a port that could not tell a farmer on which day a ship would sail was “a very expensive parking place”. Wijeratne met shipowners on the opening day of the fair.

The remarks are a rebuke to lines that used the same stage to play down the delays.

“Even where we compete for the same ship, our stance is very clear: we tell each other when she is late,” Wijeratne said. “We are not going to shut down any channel, whatever the differences.”

He said a trial between six ports this year, in which arrival times were shared by the hour, “gave us the courage to put our names to this paper”.

[[read undersea-cable]]

The ports will still need to explain to their own workers why they are sharing what was once guarded, “by showing them what we are seeing on the water,” said Vaskela.

The accord is due to go before both boards next month, ahead of a first common timetable planned for the following spring.
`,
      },
      hi: {
        headline: 'नहरों में देरी के बीच बाल्टिक और हिंद महासागर के बंदरगाह रिश्ते मज़बूत करने पर सहमत',
        standfirst:
          'लगातार तीसरे मौसम में पानी घटने के बाद जहाज़ कंपनियों ने दोनों समूहों पर दबाव बढ़ा दिया है। सवाल उठ रहा है कि छोटे रास्ते अब भरोसे के रहे भी या नहीं।',
        dateline: '',
        caption: 'हैम्बर्ग व्यापार मेले का मंच, जहां एलिना वास्केला और रोहना विजेरत्ने ने समझौते पर दस्तख़त किए',
        alt: 'माइक लगे दो ख़ाली भाषण-डेस्क, पीछे नीली दीवार पर समुद्री रास्तों का बड़ा नक़्शा; तस्वीर थोड़ी तिरछी है',
        live: { daysAgo: 0, at: '10:04' },
        updated: { daysAgo: 0, at: '10:41', blocks: 1 },
        body: `
बाल्टिक पोर्ट्स लीग की महासचिव एलिना वास्केला और हिंद महासागर पोर्ट्स काउंसिल के अध्यक्ष रोहना विजेरत्ने ने {day-1} को हुई बैठक में आपसी रिश्ते और गहरे करने की प्रतिबद्धता दोहराई। जहाज़ कंपनियां दोनों समूहों पर भीड़ भरी नहरों का विकल्प निकालने का दबाव बना रही हैं।

हैम्बर्ग के व्यापार मेले में हुई बातचीत के बाद जारी साझा नोट के मुताबिक़ दोनों अधिकारी सीमा शुल्क के काग़ज़ात को आधुनिक बनाने पर सहमत हुए। उन्होंने वसंत के बाद से लगाए गए अधिभार पर भी चर्चा की।

लगातार तीसरे मौसम में पानी घटने के बाद कंपनियों ने बंदरगाहों पर कारोबारी दबाव बढ़ा दिया है। आशंका है कि छोटे रास्ते अब भरोसेमंद नहीं रहे, और बीमा कंपनियां इसे प्रीमियम में जोड़ने लगी हैं।

पिछले महीने कंपनियों ने कुछ माल की बुकिंग पर नए नियम लगा दिए। कंपनियों के संघ ने एक परिपत्र में कहा कि कोई भी रेफ़्रिजरेटेड कंटेनर घाट पर देर से नहीं लिया जाएगा, “न ही बहत्तर घंटे के भीतर योजना में कोई और बदलाव” माना जाएगा। इससे ज़्यादा ब्योरा नहीं दिया गया।

दोनों महासागरों के उत्पादकों ने इन नियमों को अव्यावहारिक बताया है। इससे बंदरगाहों और कंपनियों के पहले से तनावपूर्ण रिश्ते और बिगड़े हैं।

वास्केला ने वह सर्दी याद दिलाई जब बर्फ़ ने उनके अपने बंदरगाह पांच हफ़्ते बंद रखे थे, और कहा कि अंदाज़े के दौर में लौटना ख़तरनाक होगा। उन्होंने कहा कि जो बंदरगाह किसान को यह न बता सके कि जहाज़ किस दिन छूटेगा, वह “बहुत महंगी पार्किंग” भर है। विजेरत्ने ने मेले के पहले दिन जहाज़ मालिकों से मुलाक़ात की थी।

इन टिप्पणियों को उन कंपनियों के लिए जवाब माना जा रहा है जिन्होंने इसी मंच से देरी को मामूली बताया था।

विजेरत्ने ने कहा, “जहां हम एक ही जहाज़ के लिए होड़ करते हैं, वहां भी हमारा रुख़ साफ़ है: जहाज़ लेट हो तो एक-दूसरे को बताएंगे। मतभेद जो भी हों, हम कोई रास्ता बंद नहीं करेंगे।”

उन्होंने बताया कि इस साल छह बंदरगाहों के बीच जहाज़ पहुंचने का समय हर घंटे साझा करने का प्रयोग हुआ, जिसने “हमें इस काग़ज़ पर दस्तख़त करने का हौसला दिया”।

[[read glacier-lakes]]

वास्केला ने कहा कि बंदरगाहों को अपने कामगारों को अब भी समझाना होगा कि जो जानकारी कभी छिपाकर रखी जाती थी, वह साझा क्यों की जा रही है। “उन्हें दिखाना होगा कि पानी पर हम क्या देख रहे हैं।”

समझौता अगले महीने दोनों बोर्ड के सामने रखा जाएगा। उसके बाद अगले वसंत में पहली साझा समय-सारणी लाने की योजना है।
`,
      },
    },
  },
  {
    key: 'glacier-lakes',
    slug: 'himalaya-glacier-lakes-shared-warning',
    source: 'en',
    section: 'world',
    contributors: ['tenzin-wangdi'],
    topics: ['climate', 'mountains'],
    picture: 'glacier-lake',
    texts: {
      en: {
        kicker: 'Himalaya',
        headline: 'Three countries, one siren: valleys below glacier lakes get a common alarm',
        standfirst:
          'Sensors on nine high lakes now ring the same bell in Nepal, Bhutan and India. The hardest part was agreeing on what it should sound like.',
        dateline: 'Kathmandu',
        caption:
          'How the alarm travels: from a lake held back by rubble, by satellite, to the sirens in the villages below (not to scale)',
        alt: 'A section through a mountainside: a glacier, a small lake behind a heap of stones with a red instrument on it, dashed lines to a satellite and on to sirens in three villages',
        live: { daysAgo: 1, at: '15:10' },
        body: `
The box is the size of a school satchel. It stands on a tripod at 5,040 metres, looks at a lake the colour of a swimming pool, and does one thing: if the water drops by more than 40 centimetres in ten minutes, it shouts.

Nine such boxes, on nine lakes held back by nothing firmer than old rubble, were linked this week to a common network that reaches villages in Nepal, Bhutan and the Indian states downstream. For the first time, an alarm raised on one side of a border will sound on the other without anyone having to make a telephone call.

Engineers who built the system reckon that the call used to take between one and three hours. A flood from a burst lake travels down a steep valley at 30 kilometres an hour.

## A sound that is not a temple bell

The technology is modest: pressure gauges, a satellite modem, batteries that survive at −25°C. What took two years was the other end. A siren, it turned out, meant different things in different valleys. In one it announced the lunch break of a cement works. In another it was how the forest department scared elephants.

“We played forty sounds to people in their kitchens and asked what they would do,” said Pema Lhadon, a sociologist who worked on the project. “Most said they would go outside to look. That is exactly what they must not do.”

The sound chosen in the end is a rising three-note call followed by a voice in the language of the village, with one instruction: go up, not away. It has been recorded by local radio announcers, whose voices people know.

## What is still missing

- Scientists count 47 lakes in the region as dangerous. Nine are now watched.
- The masts need a visit every autumn, on foot, by people who can change a battery in mittens.
- Two of the states downstream have not yet decided who pays after the third year.

The first test came sooner than planned. On {day-2} a slab of ice the size of a football field fell into the lake above Thame, and the level jumped. The network, built to listen for falling water, stayed silent, as it should have. Down the valley, people slept.
`,
      },
      hi: {
        kicker: 'हिमालय',
        headline: 'तीन देश, एक सायरन: ग्लेशियर झीलों के नीचे बसी घाटियों को साझा चेतावनी',
        standfirst:
          'नौ ऊंची झीलों पर लगे सेंसर अब नेपाल, भूटान और भारत में एक साथ घंटी बजाएंगे। सबसे मुश्किल था यह तय करना कि आवाज़ कैसी हो।',
        dateline: 'काठमांडू',
        caption: 'चेतावनी का रास्ता: मलबे से बंधी झील से उपग्रह तक, और वहां से नीचे के गांवों के सायरन तक (पैमाने के अनुसार नहीं)',
        alt: 'पहाड़ की ढलान का कटा हुआ दृश्य: ग्लेशियर, पत्थरों के ढेर से रुकी छोटी झील, ढेर पर लाल यंत्र, उपग्रह और तीन गांवों के सायरन तक जाती टूटी रेखाएं',
        live: { daysAgo: 1, at: '16:45' },
        body: `
बक्सा स्कूल के बस्ते जितना है। 5,040 मीटर की ऊंचाई पर तिपाई पर टिका, वह स्विमिंग पूल के रंग की एक झील को देखता रहता है और एक ही काम जानता है: पानी दस मिनट में 40 सेंटीमीटर से ज़्यादा गिरे तो शोर मचा दे।

ऐसी नौ झीलों पर, जिन्हें पुराने मलबे के सिवा कुछ नहीं रोकता, लगे नौ बक्से इस हफ़्ते एक साझा नेटवर्क से जोड़ दिए गए। यह नेटवर्क नेपाल, भूटान और नीचे के भारतीय राज्यों के गांवों तक जाता है। पहली बार सीमा के एक तरफ़ उठी चेतावनी दूसरी तरफ़ बिना किसी फ़ोन के सुनाई देगी।

इसे बनाने वाले इंजीनियरों का अनुमान है कि फ़ोन वाली व्यवस्था में एक से तीन घंटे लग जाते थे। टूटी झील का पानी खड़ी घाटी में 30 किलोमीटर प्रति घंटे की रफ़्तार से उतरता है।

## आवाज़, जो मंदिर की घंटी न लगे

तकनीक सीधी-सादी है: दबाव नापने वाले यंत्र, सैटेलाइट मॉडम और ऐसी बैटरियां जो −25 डिग्री में भी चलें। दो साल दूसरे छोर पर लगे। पता चला कि सायरन का मतलब हर घाटी में अलग है। कहीं वह सीमेंट कारख़ाने में खाने की छुट्टी बताता था, कहीं वन विभाग उससे हाथी भगाता था।

परियोजना से जुड़ी समाजशास्त्री पेमा ल्हादोन बताती हैं, “हमने लोगों को उनकी रसोई में बैठाकर चालीस आवाज़ें सुनाईं और पूछा कि क्या करेंगे। ज़्यादातर ने कहा, बाहर जाकर देखेंगे। ठीक यही तो नहीं करना है।”

आख़िर में जो आवाज़ चुनी गई, वह तीन चढ़ते सुरों की पुकार है। उसके बाद गांव की बोली में एक ही हिदायत आती है: दूर नहीं, ऊपर जाइए। इसे स्थानीय रेडियो के उद्घोषकों ने रिकॉर्ड किया है, जिनकी आवाज़ लोग पहचानते हैं।

## क्या बाक़ी है

- वैज्ञानिक इस इलाक़े की 47 झीलों को ख़तरनाक मानते हैं। निगरानी अभी नौ पर है।
- यंत्रों तक हर पतझड़ में पैदल जाना होगा, और जाने वाले दस्ताने पहनकर बैटरी बदलना जानते हों।
- नीचे के दो राज्यों ने अब तक तय नहीं किया कि तीसरे साल के बाद पैसा कौन देगा।

पहली परीक्षा सोचे हुए समय से पहले आ गई। {day-2} को थामे गांव के ऊपर की झील में फ़ुटबॉल के मैदान जितना बर्फ़ का टुकड़ा गिरा और जलस्तर उछल गया। गिरते पानी पर कान लगाए बैठा नेटवर्क चुप रहा, और उसे चुप ही रहना था। नीचे घाटी में लोग सोते रहे।
`,
      },
    },
  },
  {
    key: 'undersea-cable',
    slug: 'cable-ship-repair-indian-ocean-internet',
    source: 'en',
    section: 'world',
    contributors: [],
    agency: 'meridian',
    topics: ['shipping', 'technology'],
    picture: 'cable-ship',
    texts: {
      en: {
        headline: 'Cable ship reaches the break that slowed the internet on two coasts',
        standfirst:
          'Repair of a line 3,100 metres down is expected to take six days if the swell allows. Until then the traffic of eleven cities goes the long way round.',
        dateline: 'Mombasa',
        byline: 'By our correspondent',
        caption:
          'The cable between Mombasa and India’s west coast, the break in it, and how a ship fishes for its end 3,100 metres down (dotted: an older line)',
        alt: 'A map of the western Indian Ocean with a line from East Africa to India, broken at a red mark; below it a ship lowers a hook to the sea floor',
        live: { daysAgo: 2, at: '07:50' },
        body: `
A repair ship has reached the spot in the western Indian Ocean where an undersea cable parted last week, its operator said, and has begun to trawl for the two ends.

The cable, as thick as a garden hose, carries a good part of the data that moves between East Africa and the west coast of India. When it failed in the early hours of {day-4}, calls broke up and bank machines hesitated from Mombasa to Kochi. Engineers moved most of the traffic to older lines within a day, which is why many users have noticed nothing worse than slow evenings.

No ship is suspected. The operator believes that an underwater landslide, of the sort that follows small earthquakes, buried a stretch of cable and pulled it apart.

## Fishing for a hose

The method has hardly changed since the days of the telegraph. The ship lowers a hook on several kilometres of rope, drags it across the sea floor until the rope stiffens, and hauls. One end is tied to a buoy while the crew looks for the other. A new length is then spliced in, in a clean room on deck where glass fibres finer than a hair are melted together one by one.

1. Find the break, by sending light down the line and timing its echo.
2. Hook, lift and buoy the first end.
3. Hook the second end and test it back to shore.
4. Splice, seal and lower the new piece.

The operator expects this to take six days. It will be longer if the swell, now two metres, rises to four.

[[embed https://www.youtube.com/watch?v=setuDemoSea | Video: how a cable is hooked, lifted and spliced at sea]]

About thirty ships in the world can do this work, and they are seldom idle. Some 200 faults are repaired in an ordinary year, most of them caused by anchors and nets near the coast.

*With inputs from Meridian Wire*
`,
      },
    },
  },
];

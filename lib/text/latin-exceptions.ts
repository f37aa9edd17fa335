/*
 * Words whose customary Latin spelling no rule gives: places, names of institutions, and English words come home.
 * Grows by what editors correct. One pair a word, NFC.
 */
const PAIRS = `
गांव gaon|गाँव gaon|योजना yojana|योजनाएं yojanaen|योजनाओं yojanaon|मां maa|माँ maa|हां haan|हाँ haan|सिंह singh
छह chhah|यह yah|वह vah|रुपये rupaye|रुपए rupaye|रुपया rupaya|महंगाई mahangai|पहला pahla|पहली pahli
मुंबई mumbai|बंबई bombay|गुजरात gujarat|हरियाणा haryana|कर्नाटक karnataka|केरल kerala|असम assam|पंजाब punjab
हैदराबाद hyderabad|लखनऊ lucknow|जयपुर jaipur|उदयपुर udaipur|वाराणसी varanasi|श्रीनगर srinagar|अहमदाबाद ahmedabad
गोवा goa|सिक्किम sikkim|मणिपुर manipur|मेघालय meghalaya|मिजोरम mizoram|मिज़ोरम mizoram|नागालैंड nagaland
त्रिपुरा tripura|अरुणाचल arunachal|उत्तराखंड uttarakhand|उत्तराखण्ड uttarakhand|झारखंड jharkhand|झारखण्ड jharkhand
तेलंगाना telangana|आंध्र andhra|तमिलनाडु tamil-nadu|बेंगलुरु bengaluru|बंगलूरू bengaluru|पुणे pune|इंदौर indore|भोपाल bhopal
कोलकाता kolkata|चेन्नई chennai|गुवाहाटी guwahati|चंडीगढ़ chandigarh|अलीगढ़ aligarh|छत्तीसगढ़ chhattisgarh|नोएडा noida|गुरुग्राम gurugram
अमेरिका america|अमरीका america|चीन china|जापान japan|रूस rus|यूक्रेन ukraine|इजरायल israel|इजराइल israel|इज़राइल israel|फिलिस्तीन filistin
ब्रिटेन britain|फ्रांस france|जर्मनी germany|कनाडा canada|ऑस्ट्रेलिया australia|यूरोप europe|एशिया asia|अफ्रीका africa|लंदन london
वाशिंगटन washington|वॉशिंगटन washington|ट्रंप trump|ट्रम्प trump|बाइडेन biden|पुतिन putin|म्यूनिख munich|टोक्यो tokyo|बीजिंग beijing
कांग्रेस congress|कॉंग्रेस congress|सुप्रीम supreme|कोर्ट court|हाईकोर्ट high-court|पार्टी party|डॉक्टर doctor|डॉ dr|शेयर share
क्रिकेट cricket|मैच match|टीम team|फिल्म film|फ़िल्म film|टेस्ट test|वनडे oneday|ओलंपिक olympic|बैंक bank|रिजर्व reserve|रिज़र्व reserve
कंपनी company|कॉलेज college|स्कूल school|यूनिवर्सिटी university|रिपोर्ट report|रिकॉर्ड record|ट्रेन train|रेलवे railway|मेट्रो metro
बस bus|कार car|ऑनलाइन online|इंटरनेट internet|मोबाइल mobile|कंप्यूटर computer|कोरोना corona|वैक्सीन vaccine|अस्पताल aspatal
सीबीआई cbi|ईडी ed|आरबीआई rbi|पीएम pm|सीएम cm|एनडीए nda|यूपीए upa|जीएसटी gst|जीडीपी gdp|आईपीएल ipl|यूपी up|एमपी mp|बीजेपी bjp|आप aap
विश्वविद्यालय vishwavidyalaya|बाजार bazar|बाज़ार bazar|मजदूर mazdoor|मजबूत mazboot|जिला zila|ज़िला zila|जमीन zameen|ज़मीन zameen
अफगानिस्तान afghanistan|अफ़ग़ानिस्तान afghanistan|बांग्लादेश bangladesh|श्रीलंका sri-lanka|नेपाल nepal|भूटान bhutan|म्यांमार myanmar
पर्यावरण paryavaran|फूल phool|फिर phir|फल phal|फेर pher|फैल phail|कथित kathit|जय jai|जयंती jayanti|दैनिक dainik|सेंसेक्स sensex|निफ्टी nifty
`;

/** Customary Latin spelling by Devanagari word. */
export const LATIN_EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  PAIRS.normalize('NFC')
    .split(/[|\n]/)
    .filter((pair) => pair.includes(' '))
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
);

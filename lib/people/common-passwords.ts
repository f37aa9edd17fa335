/**
 * Passwords (12 characters and more) and their stems that guessers try first, lower case, letters and digits only.
 * Short ones are refused by length already, so what counts here is the long and the repeated.
 * @see OWASP ASVS 5, 6.2.4
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password password1 password12 password123 password1234 password12345 passwordpassword passw0rd passw0rd123 p4ssw0rd
  mypassword mypassword1 mypassword123 newpassword newpassword1 newpassword123 changeme changeme1 changeme123
  changemeplease changethis changeit defaultpassword temppassword temporarypassword temp1234567890 testpassword
  testpassword1 testtesttest test12345678 secretpassword supersecret supersecret123 topsecret123 letmein letmein123
  letmeinplease letmeinnow welcome welcome1 welcome123 welcome1234 welcome12345 welcomehome welcometoindia
  qwerty qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertyuiop qwertyuiop1 qwertyuiop123 qwertyuiopasdf
  qwertyuiopasdfgh qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjkl asdfghjkl123 asdfghjklzxcvbnm asdfasdfasdf
  zxcvbnmasdfghjkl zxcvbnm12345 zxcvbnmzxcvbnm 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc
  1qaz2wsx3edc4rfv qazwsxedcrfv qazwsxedc123 zaq12wsxcde3 q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 123qweasdzxc
  123456 1234567 12345678 123456789 1234567890 12345678901 123456789012 1234567890123 12345678901234
  123456789012345 1234567890123456 0123456789 01234567890 012345678901 0987654321 09876543210 098765432109
  9876543210 987654321098 123123123123 123321123321 123456123456 123456654321 112233445566 11223344556677
  121212121212 131313131313 101010101010 123412341234 123454321 1234554321 147258369 147258369000 159357159357
  987654321987 789456123000 741852963 741852963000 369258147 abcdefghijkl abcdefghijklm abcdefghijklmnop abcd12345678
  abcd1234abcd abc123abc123 abcabcabcabc abc123456789 abcdef123456 a1b2c3d4e5f6 a1b2c3d4e5f6g7 aa123456789 a12345678910
  iloveyou iloveyou1 iloveyou12 iloveyou123 iloveyou1234 iloveyoubaby iloveyousomuch iloveyouforever iloveindia
  iloveindia123 ilovemyfamily ilovemymom ilovemymother ilovegod123 ilovejesus123 loveyouforever mylove123456
  sunshine123 sunshine1234 sunshine12345 princess1234 princess12345 football1234 football12345 baseball1234
  basketball123 superman1234 superman12345 batman123456 spiderman123 pokemon12345 dragon123456 monkey123456
  shadow123456 master123456 michael12345 jordan123456 liverpool123 liverpool1234 manchester123 chelsea12345
  arsenal12345 barcelona123 realmadrid123 starwars1234 harrypotter123 computer1234 internet1234 trustno1trustno1
  trustnoone123 whatever1234 administrator administrator1 administrator123 admin1234567 admin12345678 adminadmin
  adminadminadmin adminadmin123 admin123admin rootroot rootrootroot root12345678 toor12345678 superadmin123 sysadmin1234
  masterpassword correcthorsebatterystaple correcthorse battery staple thisismypassword thisisapassword ihatepasswords
  ihatepasswords1 passwordispassword nopassword123 mysecretpassword hellohello hellohello123 helloworld helloworld1
  helloworld123 hello1234567 hello12345678 goodmorning123 goodluck1234 happybirthday happybirthday1 merrychristmas
  summer2023summer winter2023winter india1234567 india12345678 india@123456 indiaindia indiaindiaindia incredibleindia
  jaihind jaihind1234 jaihind12345 jaihindjaihind bharatmatakijai vandemataram vandemataram1 bharat123456 bharat1234567
  hindustan123 hindustan1234 hindustanzindabad mumbai123456 mumbaiindians delhi1234567 newdelhi1234 kolkata12345
  chennai12345 bangalore123 bengaluru123 hyderabad123 jaishriram jaishreeram jaishriram123 jaishreeram123 shriganesh123
  omnamahshivay omnamahshivaya omsairam omsairam123 omsairam1234 saibaba12345 omshanti1234 ganesh123456 krishna12345
  radhakrishna radheradhe123 harekrishna123 hanuman12345 jaimatadi1234 jaimatadi123 jaimatadi waheguru waheguru123
  satnamwaheguru bismillah786 bismillah123 inshallah123 allahuakbar allahuakbar1 786786786786 786786 mohammad1234
  mashallah123 sachin123456 sachintendulkar tendulkar123 viratkohli viratkohli18 viratkohli123 msdhoni12345 dhoni1234567
  rohitsharma45 sharukhkhan shahrukhkhan shahrukhkhan1 salmankhan123 amitabh12345 priyanka1234 aishwarya123 deepika12345
  rahul1234567 rahul12345678 priya1234567 amit12345678 pooja1234567 neha12345678 suresh123456 ramesh123456 rajesh123456
  newsroom newsroom1 newsroom123 newsroom1234 editor123456 editor1234567 reporter1234 journalist123 newspaper123
  breakingnews breakingnews1 breakingnews123 pressfreedom setusetu setusetusetu setu12345678 setupassword setunewsroom
  secret123456 secretsecret secretsecretsecret access123456 login1234567 loginlogin user12345678 guest1234567
  qweqweqweqwe qweasdzxc123 qweasdzxcqwe zxczxczxczxc asdasdasdasd aaaaaaaaaaaa 111111111111 000000000000 222222222222
  samsung12345 samsung123456 google123456 facebook1234 whatsapp1234 instagram123 microsoft123 windows12345 android12345
  iphone123456 cricket12345 cricket123456 kabaddi12345 butterfly123 chocolate123 strawberry123 watermelon123 blackberry123
  elephant1234 chandragupta1 taj12345mahal tajmahal1234 tajmahal123 namaste12345 namasteindia dilwaledulhania pyaar1234567
  मेरापासवर्ड पासवर्ड पासवर्ड123 नमस्तेनमस्ते जयहिन्द123456 भारतमाताकीजय वंदेमातरम्`
    .split(/\s+/)
    .map((word) => word.normalize('NFC')),
);

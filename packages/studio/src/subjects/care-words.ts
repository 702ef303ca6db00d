import type { Industry } from '../brief.ts'
import type { Clue } from './trade-words.ts'

const trained: readonly Industry[] = ['fitness']
const groomed: readonly Industry[] = ['beauty']
const healed: readonly Industry[] = ['healthcare']
const taught: readonly Industry[] = ['education']

/**
 * What is trained with, worn on the skin, prescribed or learnt, narrowest first. False friends: boxes are no boxing, nails
 * no manicure and cream no ice cream outside their trades; Hindi "उद्योग" (industry) holds the word for yoga; what
 * shades from the sun is no optician's; Korean "기타" is a guitar and "others".
 */
export const careWords: readonly Clue[] = [
  [
    'yoga_mat',
    ['fitness', 'general', 'ecommerce'],
    /yoga|pilates|meditati|يوغا|يوجا|بيلاتس|יוגה|פילאטיס|ヨガ|ヨーガ|ピラティス|瑜伽|普拉提|(?<![\p{L}\p{M}])योगा?(?![\p{L}\p{M}])|โยคะ|พิลาทิส|γιόγκα|πιλάτες|(?<!\p{L})йог[аиу](?!\p{L})|пилатес|요가|필라테스/u,
  ],
  [
    'boxing_gloves',
    trained,
    /\bbox(?:ing|en|eo|club|training)\b|\bboxe\b|kick.?box|kickboks|\bboks|muay|martial art|\bmma\b|kampfsport|arts martiaux|artes marcia|arti marziali|pugilat|ملاكمة|איגרוף|אגרוף|ボクシング|格闘技|拳击|搏击|बॉक्सिंग|मुक्केबाज|มวย|πυγμαχ|(?<!\p{L})бокс(?!\p{L})|кикбокс|복싱|권투/u,
  ],
  [
    'bicycle',
    ['fitness', 'general', 'ecommerce', 'automotive'],
    /bicycl|\b(?:e-?)?bikes?\b|cycling|fahrr[aä]d|radsport|\bradladen|bicicl|\bbicis?\b|\bvélos?\b|cyclis(?:te|me)|\bfiets|bisiklet|دراجات? هوائية|אופניים|自転車|サイクリング|自行车|骑行|साइकिल|จักรยาน|ποδήλατ|ποδηλασ|велосипед|자전거/u,
  ],
  [
    'running_shoe',
    trained,
    /\brunning\b|\brunners?\b|marathon|jogging|laufschuh|lauftreff|\blauf(?:en|gruppe|kurs|training)|\bcorrer\b|course à pied|\bcorsa\b|\bcorrida|hardlop|koşu|ماراثون|(?<!\p{L})جري(?!\p{L})|ריצה|ランニング|マラソン|跑步|马拉松|मैराथन|दौड़|วิ่ง|τρέξιμο|μαραθών|(?<!\p{L})бег(?:а|овой)?(?!\p{L})|марафон|러닝|달리기|마라톤/u,
  ],
  [
    'dumbbells',
    trained,
    /strength|weight.?lift|weight training|dumbbell|barbell|bodybuild|personal train|\bkraft(?:train|sport|raum)|hantel|gewichtheb|\bpesas\b|fuerza|musculati|haltère|muscolazione|sala pesi|musculação|krachttrain|halter|ağırlık|vücut geliştirme|كمال أجسام|أثقال|משקולות|אימוני כוח|筋トレ|ダンベル|力量训练|哑铃|私教|वेट ट्रेनिंग|डम्बल|ยกน้ำหนัก|เวทเทรน|ενδυνάμωσ|силов|гантел|тренажёрн|тренажерн|근력|웨이트|덤벨/u,
  ],
  [
    'kettlebell',
    trained,
    /kettlebell|cross.?fit|\bgym\b|fitnessstudio|gimnasio|salle de sport|palestra|academia|sportschool|spor salonu|نادي رياضي|חדר כושר|ジム|健身房|जिम|ฟิตเนส|γυμναστήρι|фитнес|헬스장/u,
  ],
  [
    'serum',
    groomed,
    /\bserum|sérum|\bsiero\b|\bsuero\b|سيروم|סרום|セラム|美容液|精华|सीरम|เซรั่ม|сыворотк|세럼|에센스/u,
  ],
  [
    'perfume',
    ['beauty', 'general', 'ecommerce'],
    /perfum|parf[uü]m|fragranc|\bdüfte\b|\bprofum(?:i|o|eri)|عطور|عطر|בושם|בשמים|香水|フレグランス|इत्र|परफ्यूम|น้ำหอม|αρώματα|άρωμα|парфюм|향수/u,
  ],
  [
    'nail_polish',
    groomed,
    /\bnails?\b|manicur|pedicur|nagel(?:studio|lack|design|salon)|manikür|\buñas|manucure|ongles|unghie|\bunhas|nagels\b|tırnak|\boje\b|أظافر|مانيكير|מניקור|ציפורניים|ネイル|美甲|नेल|नाखून|เล็บ|μανικιούρ|νύχια|маникюр|ногт|네일|매니큐어/u,
  ],
  [
    'hair_tools',
    groomed,
    /\bhair|barber|\bfris(?:eur|ör)|\bhaar(?:e|schnitt|studio|salon|pflege)?\b|peluquer|coiff|parrucchier|capelli|cabel(?:o|eir)|\bkapper|kapsalon|kuaför|berber|(?<!\p{L})saç|حلاق|شعر|מספרה|שיער|美容室|美容院|ヘア|床屋|理髪|理发|美发|发型|हेयर|(?<!\p{L})बालों|ทำผม|ตัดผม|κομμωτ|μαλλι|κουρε|парикмахер|волос|барбершоп|стрижк|미용실|헤어|이발/u,
  ],
  [
    'lipstick',
    groomed,
    /lipstick|make.?up|lippenstift|maquill|maquiag|batom|rossett|\btrucco|rouge à lèvres|(?<!\p{L})ruj(?!\p{L})|makyaj|مكياج|أحمر شفاه|איפור|שפתון|メイク|口紅|化妆|口红|彩妆|मेकअप|लिपस्टिक|ลิปสติก|แต่งหน้า|μακιγιάζ|κραγιόν|макияж|помад|메이크업|립스틱/u,
  ],
  [
    'cream_jar',
    groomed,
    /\bcreams?\b|\bcr[eè]me|\bcrema|skin.?care|hautpflege|kosmetik|cosm[eé]t|lotion|moistur|facial|soins? (?:du visage|visage)|\bcilt|\bkrem(?:ler|i)?\b|بشرة|كريم|קרם|קוסמט|スキンケア|クリーム|エステ|护肤|面霜|स्किनकेयर|क्रीम|สกินแคร์|ครีม|κρέμ|περιποίησ|(?<!\p{L})крем(?!л)|косметолог|косметик|스킨케어|크림|피부/u,
  ],
  [
    'glasses',
    ['healthcare', 'general', 'ecommerce'],
    /optician|optometr|eyewear|eyeglass|spectacles|reading glasses|(?<!sonnen)brille|optiker|gafas(?! de sol)|\bópticas?\b|lunettes(?! de soleil)|opticien|occhiali(?! da sole)|\bottic[ao]\b|óculos(?! de sol)|(?<!zonne)\bbrillen\b|(?<!güneş )gözlük|نظارات(?! شمسية)|بصريات|משקפיים|אופטומטר|メガネ|めがね|眼鏡|眼镜|配镜|चश्म|แว่น(?!ตากันแดด|กันแดด)|γυαλιά(?! ηλίου)|(?<!солнцезащитны\p{L} )(?<!\p{L})очк(?:и|ов)(?!\p{L})|안경/u,
  ],
  [
    'pills',
    ['healthcare', 'general', 'ecommerce'],
    /pharmac|apothe|farm[aá]c|medikament|médicament|medicament|vitamin|food supplement|nahrungsergänz|complementos alimenticios|eczane|ilaç|صيدلي|فيتامين|בית מרקחת|ויטמינ|תרופ|薬局|薬剤|サプリ|药店|药房|维生素|दवा|फार्मेसी|विटामिन|ร้านขายยา|เภสัช|วิตามิน|φαρμακ|βιταμίν|аптек|лекарств|витамин|약국|비타민|영양제/u,
  ],
  [
    'heart_pulse',
    healed,
    /cardio|kardio|\bheart (?:check|clinic|health|screening)|check-?up|blood pressure|vorsorge|herz(?:kreislauf|praxis|zentrum|medizin)|chequeo|bilan de santé|coraz[oó]n|cœur|cuore|coração|hartkliniek|kalp|أمراض القلب|קרדיו|循環器|健康診断|人間ドック|心臓|心脏|体检|हृदय|หัวใจ|ตรวจสุขภาพ|καρδιο|кардио|сердц|심장|건강검진/u,
  ],
  [
    'care_kit',
    healed,
    /first.?aid|erste.?hilfe|primeros auxilios|premiers secours|pronto soccorso|primeiros socorros|\behbo\b|ilk yardım|إسعاف|עזרה ראשונה|救急|急救|प्राथमिक चिकित्सा|ปฐมพยาบาล|πρώτες βοήθειες|перв(?:ая|ой) помощ|응급/u,
  ],
  [
    'stethoscope',
    healed,
    /doctor|physician|clinic|\barzt|ärzt|hausarzt|arztpraxis|klinik|m[eé]dic[oa]|clínic|médecin|clinique|ambulator|huisarts|kliniek|doktor|hekim|طبيب|عيادة|רופא|מרפא|医院|クリニック|診療|诊所|医生|डॉक्टर|क्लिनिक|หมอ|คลินิก|γιατρ|ιατρ|врач|клиник|의원|병원|클리닉/u,
  ],
  [
    'guitar',
    ['education', 'general', 'ecommerce'],
    /guitar|gitarre|chitarr|(?<!\p{L})gitar(?!re)|جيتار|غيتار|גיטרה|ギター|吉他|गिटार|กีตาร์|κιθάρ|гитар|기타 ?(?:레슨|학원|교실|수업)/u,
  ],
  [
    'guitar',
    taught,
    /music (?:school|lesson|class|teacher)|musikschul|musikunterricht|(?:escuela|clases) de música|(?:école|cours) de musique|scuola di musica|(?:aulas?|escola) de música|muziek(?:les|school)|müzik|موسيقى|מוזיקה|音楽|音乐|संगीत|ดนตรี|μουσικ|музыкальн|음악/u,
  ],
  [
    'palette',
    taught,
    /\bart (?:class|school|course|lesson|studio)|painting|watercolou?r|\bdrawing|malkurs|malschule|kunstschul|kunstkurs|zeichenkurs|pintura|dibujo|peinture|dessin|\bpittura|disegno|desenho|schilder|tekenles|resim|رسم|ציור|絵画|アート教室|お絵かき|绘画|画画|美术|चित्रकला|पेंटिंग|วาดรูป|ศิลปะ|ζωγραφικ|рисован|живопис|художествен|미술|그림/u,
  ],
  [
    'conversation',
    taught,
    /language|english|spanish|french|sprach(?:kurs|schul|en)|deutschkurs|englisch|idioma|inglés|langues?\b|anglais|\blingu[ae]\b|\blingue\b|inglese|inglês|\btaal|engels|dil (?:kurs|okul)|ingilizce|لغة|لغات|إنجليزية|אנגלית|שפה|שפות|英会話|語学|英語|英语|外语|日语|口语|अंग्रेज़ी|अंग्रेजी|भाषा|ภาษา|αγγλικ|γλώσσ|английск|(?<!\p{L})язык|영어|어학|회화/u,
  ],
  [
    'globe',
    taught,
    /study abroad|geograph|international school|auslands(?:studium|jahr)|erdkunde|estudi(?:ar|os) en el extranjero|études à l.étranger|studiare all.estero|estudar (?:fora|no exterior)|studeren in het buitenland|yurt ?dışı|الدراسة في الخارج|לימודים בחו|留学|विदेश|เรียนต่อ|στο εξωτερικό|за рубежом|유학/u,
  ],
  [
    'books',
    taught,
    /universit|college|degree|diplom|graduat|\bmba\b|hochschul|\bstudium|universidad|université|universidade|universiteit|üniversite|جامع|אוניברסיט|תואר|大学|विश्वविद्यालय|มหาวิทยาลัย|πανεπιστ|университет|대학/u,
  ],
  [
    'pencils',
    taught,
    /tutor|homework|primary school|kindergarten|preschool|nursery|nachhilfe|grundschul|\bkita\b|primaria|guardería|infantil|maternelle|soutien scolaire|doposcuola|asilo|reforço|bijles|basisschool|anaokul|ilkokul|özel ders|روضة|دروس خصوصية|גן ילדים|שיעורים פרטיים|幼稚園|保育|塾|幼儿园|辅导|ट्यूशन|कोचिंग|อนุบาล|กวดวิชา|ติวเตอร์|φροντιστ|νηπιαγωγ|репетитор|детск|유치원|과외|학원/u,
  ],
]

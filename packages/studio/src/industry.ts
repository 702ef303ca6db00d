import type { Industry, StudioBrief } from './brief.ts'

type Clues = Pick<StudioBrief, 'business' | 'product' | 'url'> &
  Partial<Pick<StudioBrief, 'offer' | 'audience' | 'industry'>>

// Stems in the languages we write. Scores add up, so one stray word does not decide.
const stems: Readonly<Record<Exclude<Industry, 'general'>, RegExp>> = {
  food: /restaurant|bak(?:er|ing)|bread|sourdough|coffee|caf[eé]|pizz|burger|sushi|food|menu|lunch|dinner|breakfast|bistro|cater|cake|pastr|tea house|bäcker|brot(?!h)|kaffee|\bessen\b|küche|speise|panader|comida|cocina|tapas|boulanger|pâtiss|cuisine|repas|panetter|ristorante|gelat|padaria|\bcomer\b|brood|bakker|\beten\b|ekmek|fırın|lokanta|kahve|yemek|مطعم|خبز|مخبز|طعام|قهوة|حلويات|מסעד|מאפי|לחם|אוכל|קפה|レストラン|パン|料理|食|カフェ|ラーメン|餐|面包|食|咖啡|रेस्टोरेंट|खाना|भोजन|मिठाई|बेकरी|ร้านอาหาร|กาแฟ/giu,
  real_estate:
    /real.?estate|realtor|propert|apartment|\bhomes\b|house|villa|condo|immobil|wohnung|haus(?:kauf|bau)|inmobili|\bpisos?\b|\bcasas?\b|appartement|maison|imóve|imovel|apartamento|huis|makelaar|emlak|konut|daire|عقار|شقق|شقة|נדל|דירה|不動産|マンション|住宅|房产|公寓|रियल एस्टेट|मकान|फ्लैट/giu,
  fitness:
    /fitness|\bgym\b|workout|yoga|pilates|crossfit|personal train|training studio|sport|gimnas|entren|salle de sport|palestra|allenament|academia|treino|sportschool|spor salon|antrenman|نادي رياضي|لياقة|כושר|ジム|フィットネス|ヨガ|健身|瑜伽|फिटनेस|जिम|योग/giu,
  beauty:
    /beauty|skin|serum|cosmetic|make.?up|salon|spa\b|\bnails?\b|\bhair|\blash(?:es)?\b|barber|kosmeti|\bhaut(?:pflege|creme)?\b|friseur|belleza|peluquer|cosmét|beauté|coiff|bellezza|estetic|capelli|beleza|cabelo|schoonheid|kapper|güzellik|kuaför|cilt|جمال|تجميل|بشرة|שיער|יופי|קוסמט|美容|コスメ|スキンケア|护肤|美妆|सौंदर्य|ब्यूटी|सैलून/giu,
  automotive:
    /\bcars?\b|auto(?:mo|haus|werk|repair)|vehicle|garage|dealership|tyre|tire shop|motor|suv|fahrzeug|wagen|werkstatt|coche|concesionari|voiture|carro|veículo|macchina|officina|garagebedrijf|araba|otomobil|oto servis|سيارة|سيارات|רכב|מוסך|自動車|車検|汽车|कार |गाड़ी/giu,
  education:
    /school|course|\bclasses\b|tutor|academy|learn|universit|training course|bootcamp|lesson|schule|kurs|nachhilfe|unterricht|escuela|curso|clases|école|cours\b|formation|scuola|corso|lezioni|escola|\baula\b|cursus|lessen|okul|\bders\b|eğitim|مدرسة|دورة|تعليم|קורס|לימוד|学校|塾|講座|教室|课程|学校|培训|स्कूल|कोर्स|शिक्षा/giu,
  healthcare:
    /dent(?:al|ist)|doctor|clinic|health|medic|therap|physio|pharma|zahn|arzt|praxis|gesundheit|salud|médic|clínica|dentiste|santé|médecin|salute|saúde|tandarts|zorg|sağlık|doktor|diş|hastane|طبيب|عيادة|صحة|أسنان|רופא|מרפא|שיניים|בריאות|歯科|病院|クリニック|医|诊所|健康|डॉक्टर|क्लिनिक|स्वास्थ्य|दंत/giu,
  ecommerce:
    /e-?commerce|online (?:shop|store)|\bshop\b|marketplace|delivery|gift|versand|onlineshop|tienda|boutique en ligne|livraison|negozio|loja|webwinkel|mağaza|متجر|توصيل|חנות|משלוח|通販|オンラインショップ|网店|商城|电商|ऑनलाइन|दुकान/giu,
  technology:
    /software|\bapp\b|saas|artificial intelligence|cloud|cyber|platform|automation|startup|digital|computer|electronic|technolog|yazılım|teknoloji|برنامج|تطبيق|تقنية|תוכנה|אפליקצי|טכנולוג|ソフト|アプリ|クラウド|软件|应用|科技|सॉफ़्टवेयर|ऐप|टेक/giu,
  fashion:
    /fashion|cloth|apparel|\bdress(?:es)?\b|shoe|sneaker|jewel|handbag|denim|wear\b|\bmode\b|kleid|schuh|schmuck|\bmoda\b|\bropa\b|zapat|joyer|vêtement|chaussure|bijou|abbigliam|scarpe|gioiell|roupa|sapato|kleding|schoenen|giyim|ayakkabı|takı(?!\p{L})|أزياء|ملابس|أحذية|مجوهرات|אופנה|בגד|נעל|תכשיט|ファッション|服|靴|アクセサリー|时尚|服装|鞋|珠宝|फैशन|कपड़े|जूते|आभूषण/giu,
}

/** The trade a brief speaks of, by its own words; `general` when they do not tell. */
export function guessIndustry(brief: Clues): Industry {
  if (brief.industry) return brief.industry
  const parts: readonly (readonly [string | undefined, number])[] = [
    [brief.product, 3],
    [brief.business, 2],
    [brief.offer, 1],
    [brief.url, 1],
    [brief.audience, 0.5],
  ]
  let best: Industry = 'general'
  let most = 0
  for (const [industry, stem] of Object.entries(stems) as [Industry, RegExp][]) {
    // keys of the record are industries
    const score = parts.reduce((sum, [text, weight]) => sum + weight * (text?.match(stem)?.length ?? 0), 0)
    if (score > most) [best, most] = [industry, score]
  }
  return best
}

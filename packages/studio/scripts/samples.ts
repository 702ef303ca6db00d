import type { DesignInput } from '../src/design.ts'

type Sample = Pick<DesignInput, 'brief' | 'words' | 'brand'>

const sample = (
  language: string,
  tone: Sample['brief']['tone'],
  primary: string,
  business: string,
  product: string,
  headline: string,
  description: string,
  ctaLabel: string,
  more: { offer?: string; kicker?: string; accent?: string } = {},
): Sample => ({
  brief: { business, product, url: 'https://example.com', language, tone, objective: 'sales', ...(more.offer ? { offer: more.offer } : {}) },
  words: { headline, primaryText: description, description, cta: 'SHOP_NOW', ctaLabel, ...(more.offer ? { offer: more.offer } : {}), ...(more.kicker ? { kicker: more.kicker } : {}) },
  brand: { primary, ...(more.accent ? { accent: more.accent } : {}) },
})

const english: Sample[] = [
  sample('en', 'friendly', '#d9622b', 'Northbeam Bakery', 'Sourdough bread', 'Bread worth getting up for', 'Baked before sunrise, on your table for breakfast.', 'Order now', { offer: '2 loaves for 1 this week' }),
  sample('en', 'elegant', '#8a3f4f', 'Mirelle Skincare', 'Vitamin serum', 'Glow that outlasts your longest day', 'A light serum for morning and night.', 'Shop now', { kicker: 'New in' }),
  sample('en', 'professional', '#2f4fd0', 'Lumen', 'Project planning software', 'Every project, on one calm page', 'Plan, assign and ship without the meetings.', 'Sign up', { accent: '#ffb347' }),
  sample('en', 'bold', '#e23b2e', 'Volt Gym', 'Strength training', 'Stronger by spring', 'Small groups. Real coaches.', 'Book now', { offer: 'First week free' }),
  sample('en', 'playful', '#0f8f7c', 'Bright Smiles', 'Family dentist', 'Smiles that love Mondays', 'Gentle care for the whole family.', 'Book now'),
  sample('en', 'elegant', '#1f5f54', 'Harbour Homes', 'Apartments by the sea', 'Wake up to the water', 'Light-filled apartments a short walk from the beach.', 'Learn more'),
  sample('en', 'bold', '#c8203c', 'Autohaus Keller', 'Cars and test drives', 'Your next drive starts here', 'Choose it, test it, take it home.', 'Book now'),
  sample('en', 'friendly', '#6b48c8', 'Parcel & Co', 'Gift shop online', 'Gifts they will actually keep', 'Wrapped by hand and sent with care.', 'Shop now', { offer: 'Free wrapping' }),
]

const others: Readonly<Record<string, Sample[]>> = {
  de: [sample('de', 'professional', '#1f6f8b', 'Zahnarztpraxis Dr. Hohenstein-Lichtenberger', 'Zahnarzt', 'Verantwortungsbewusste Zahngesundheitsvorsorgeuntersuchungen für die ganze Familie', 'Terminvereinbarung unkompliziert online, auch am Wochenende.', 'Jetzt buchen', { offer: 'Erstuntersuchung kostenlos' })],
  ar: [sample('ar', 'friendly', '#c96a1e', 'مخبز الفجر', 'خبز طازج', 'خبز طازج يستحق الاستيقاظ باكراً', 'نخبز كل صباح لعائلتك.', 'اطلب الآن', { offer: 'رغيفان بسعر واحد' }), sample('ar', 'elegant', '#7a3c64', 'دار نور', 'عناية بالبشرة', 'إشراقة تدوم طوال اليوم', 'سيروم خفيف للصباح والمساء.', 'تسوّق الآن')],
  he: [sample('he', 'friendly', '#2d7a5f', 'מאפיית השחר', 'לחם טרי', 'לחם ששווה לקום בשבילו', 'נאפה כל בוקר, חם ישר לשולחן.', 'להזמנה', { offer: 'שניים במחיר אחד' }), sample('he', 'bold', '#db3d3d', 'סטודיו כוח', 'כושר', 'חזקים יותר עד האביב', 'קבוצות קטנות ומאמנים אמיתיים.', 'להרשמה')],
  ja: [sample('ja', 'friendly', '#d9722b', '北の灯パン工房', 'パン', '早起きしたくなる、焼きたてのパン', '毎朝、夜明け前に焼き上げています。', '今すぐ注文', { offer: '今週は二個で一個分' }), sample('ja', 'elegant', '#5f4b8b', 'みなも美容室', '美容', '一日中つづく、自然なつや', '朝にも夜にも使える軽やかな美容液。', '詳しく見る')],
  zh: [sample('zh', 'friendly', '#cf4b2e', '晨光面包坊', '面包', '值得早起的新鲜面包', '每天日出之前烘焙，送到您的早餐桌。', '立即订购', { offer: '本周买一送一' }), sample('zh', 'professional', '#2457c5', '云起科技', '软件', '让每个项目都井井有条', '计划、分配、交付，一页看清。', '立即注册')],
  hi: [sample('hi', 'friendly', '#d9822b', 'सवेरा बेकरी', 'ताज़ी ब्रेड', 'सुबह जल्दी उठने लायक ताज़ी ब्रेड', 'हर सुबह सूरज से पहले तैयार।', 'अभी ऑर्डर करें', { offer: 'एक के साथ एक मुफ़्त' })],
  th: [sample('th', 'friendly', '#2f9e8f', 'เบเกอรี่รุ่งอรุณ', 'ขนมปัง', 'ขนมปังสดใหม่ที่คุ้มค่ากับการตื่นเช้า', 'อบใหม่ทุกเช้าก่อนพระอาทิตย์ขึ้น', 'สั่งซื้อเลย')],
  emoji: [sample('en', 'playful', '#e0529c', 'Sunny Scoops 🍦', 'Ice cream', 'Scoops of sunshine ☀️🍓 all week', 'Made fresh with real fruit 🥭.', 'Order now 🍨')],
}

export const sampleBriefs = (language: string): Sample[] =>
  language === 'all' ? [...english.slice(0, 2), ...Object.values(others).flat()] : (others[language] ?? english)

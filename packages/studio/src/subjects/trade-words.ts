import type { Industry } from '../brief.ts'

export type Clue = readonly [subject: string, within: readonly Industry[], words: RegExp]

const driven: readonly Industry[] = ['automotive', 'general', 'ecommerce']
const lived: readonly Industry[] = ['real_estate', 'general', 'ecommerce']
const used: readonly Industry[] = ['technology', 'general', 'ecommerce']
const worn: readonly Industry[] = ['fashion', 'general', 'ecommerce']
const sold: readonly Industry[] = ['general', 'ecommerce']

/**
 * Words for what is driven, lived in, sent, used, worn and done at home. False friends met: Dutch `van` (of), German
 * `hat` (has), `gift` (poison) and `Schneider` (a surname), Italian `camera` (room), `tende` (curtains) and `ai` (to
 * the), French `montre` (shows), Turkish `mum` (candle), Arabic ساعات and Russian часы (hours), Chinese 家庭 (family).
 */
export const tradeWords: readonly Clue[] = [
  [
    'electric_car',
    driven,
    /\bevs?\b|electric (?:car|vehicle)|e-?auto\b|elektroauto|elektrofahrzeug|ladestation|ladesäule|wallbox|charging station|voitures? électrique|bornes? de recharge|coches? eléctrico|auto elettric|carros? elétrico|elektrische auto|laadpa(?:al|len)|elektrikli ara(?:ç|ba)|سيار(?:ة|ات) (?:ال)?كهربائية|רכב חשמלי|電気自動車|电动汽?车|充电桩|इलेक्ट्रिक (?:कार|वाहन|गाड़ी)|รถ(?:ยนต์)?ไฟฟ้า|ηλεκτρικ\p{L}+ αυτοκίνητ|электромобил|전기차/u,
  ],
  [
    'van',
    ['automotive', 'general'],
    /\bvans\b|camper ?van|minivan|(?:cargo|delivery|moving) van|\bmovers\b|\bmoving\b|removals|umzug|umzüge|lieferwagen|déménage|fourgon|mudanza|furgon|trasloch|mudança|verhuis|bestel(?:wagen|bus)|nakliyat|نقل (?:ال)?(?:أثاث|عفش)|הובלות|引っ?越し?|搬家|मूवर्स|ขนย้าย|μετακομ|переезд|грузоперевоз|이사 ?(?:센터|업체|짐)/u,
  ],
  [
    'scooter',
    driven,
    /scooter|moped|motorcycle|motorbike|motorrad|motorräder|motorroller|e-?roller\b|motocicl|motocycl|\bmotos?\b|motorfiets|bromfiets|motosiklet|دراج(?:ة|ات) نارية|אופנוע|קטנוע|バイク|スクーター|摩托车|स्कूटर|मोटरसाइकिल|มอเตอร์ไซค์|μοτοσικλ|σκούτερ|мотоцикл|скутер|오토바이|스쿠터/u,
  ],
  [
    'tyre',
    ['automotive', 'ecommerce', 'general'],
    /\btyres?\b|\btires?\b|reifen(?!d)|\bpneus?\b|neumático|llantas\b|\bgomm(?:e|ista|isti)\b|pneumatic[oi]\b|autobanden|bandenservice|lastik|إطارات|צמיג|タイヤ|轮胎|टायर|ยางรถ|ελαστικ|шиномонтаж|автошин|타이어/u,
  ],
  [
    'tyre',
    ['automotive'],
    /\brepair|\bgarages?\b|mechanic|werkstatt|réparation|garagiste|taller|officina|oficina|autoriparaz|reparatie|onderhoud|\bservisi?\b|tamir|ورشة|تصليح|מוסך|車検|修理|汽修|保养|维修|गैरेज|सर्विस|मरम्मत|อู่|ซ่อมรถ|συνεργείο|автосервис|정비/u,
  ],
  [
    'suv',
    ['automotive', 'ecommerce'],
    /\bsuvs?\b|\b4x4\b|off-?road|geländewagen|todoterreno|fuoristrada|terreinwagen|arazi ara[cç]|دفع رباعي|רכב שטח|越野|एसयूवी|เอสยูวี|внедорожник/u,
  ],
  [
    'villa',
    ['real_estate'],
    /villa(?!g)|\bpools?\b|luxury homes?|chalet|bungalow|ferienh(?:aus|äuser)|maisons? de vacances|vakantiehuis|فيلا|فلل|וילה|וילות|ヴィラ|別荘|别墅|विला|วิลล่า|βίλ[αε]|вилл[аы]|коттедж|빌라/u,
  ],
  [
    'tower',
    ['real_estate'],
    /apartment|condo|\bflats?\b|penthouse|wohnung|appartement|apartament|\bpisos?\b|departamento|appartament|\bdaire|rezidans|شقة|شقق|דירה|דירות|マンション|アパート|公寓|फ्लैट|अपार्टमेंट|คอนโด|อพาร์ต?ท?เมนต์|διαμερ[ιί]σμ|квартир|아파트|오피스텔/u,
  ],
  [
    'house_key',
    ['real_estate'],
    /\brent(?:al|als|ing|ed)?\b|lettings?\b|landlord|mortgage|first home|vermiet|\bmiete\b|hausverwaltung|hypothek|baufinanz|à louer|gestion locative|prêt immobilier|alquiler|hipoteca|affitt|mutui?o?\b|aluguel|arrendamento|verhuur|kiralık|konut kredisi|إيجار|رهن عقاري|השכרה|להשכיר|משכנתא|賃貸|住宅ローン|出租|租房|房贷|किराए?|गृह ऋण|होम लोन|ให้เช่า|สินเชื่อบ้าน|ενοικ|аренд|ипотек|임대|전세|주택담보/u,
  ],
  [
    'house_key',
    ['general'],
    /locksmith|schlüsseldienst|serrurier|cerrajer|\bfabbr[oi]\b|chaveiro|slotenmaker|çilingir|מנעולן|鍵屋|开锁|ช่างกุญแจ|κλειδαρά|열쇠/u,
  ],
  [
    'paint',
    ['general', 'real_estate', 'ecommerce'],
    /house paint|\bpainters?\b|painting (?:and|&|service)|interior painting|wall paint|decorators?\b|renovat|malerbetrieb|malermeister|malerarbeit|anstrich|renovier|peintre en bâtiment|peinture|rénovation|pintores|\bpintura|reformas\b|imbianchin|tinteggiatur|pittur|ristruttur|remodelação|schilderwerk|schildersbedrijf|verbouw|boyacı|badana|tadilat|دهان|ترميم|צבעי|צביע|שיפוצ|塗装|ペンキ|リフォーム|粉刷|油漆|装修|पेंट|रंगाई|ทาสี|รีโนเวท|ελαιοχρωματ|βαψίματα|ανακαίνισ|малярн|покраск|ремонт квартир|페인트|도색/u,
  ],
  [
    'armchair',
    lived,
    /armchair|furniture|upholster|\bchairs?\b|möbel|sessel|polsterei|meuble|fauteuil|tapissier|mueble|sillon(?:es)?\b|sillón|tapicer|\bmobili\b|poltron|móveis|mobiliário|meubel|mobilya|أثاث|רהיט|כורס|家具|椅|फर्नीचर|कुर्सी|เฟอร์นิเจอร์|เก้าอี้|έπιπλ|επίπλ|мебел|кресл|가구|의자/u,
  ],
  [
    'sofa',
    lived,
    /interior|home staging|home decor|living room|\bsofas?\b|\bcouch(?:es)?\b|einrichtung|innenarchit|wohnzimmer|décoration d.intérieur|architecte d.intérieur|canapé|decoración|sofá|arredament|\barredo\b|divan[oi]\b|decoração|interieur|bankstel|iç mimar|dekorasyon|kanepe|ديكور|تصميم داخلي|كنب|עיצוב (?:ה?פנים|בתים)|ספות|インテリア|ソファ|室内设计|沙发|इंटीरियर|सोफ़?ा|ตกแต่งภายใน|โซฟา|εσωτερικ\p{L}+ χώρ|καναπέ|интерьер|диван|인테리어|소파/u,
  ],
  [
    'cleaning',
    ['general', 'real_estate', 'ecommerce'],
    /clean(?:ing|ers?)\b|housekeep|maid service|laundry|reinigung|putz(?:frau|dienst|hilfe)|nettoyage|\bménage\b|limpieza|puliz[ie]|limpeza|faxina|schoonmaak|temizlik|تنظيف|نظافة|ניקיון|ניקוי|清掃|掃除|クリーニング|清洁|保洁|सफ़?ाई|ทำความสะอาด|แม่บ้าน|καθαρισμ|καθαριότητ|уборк|клининг|химчист|청소/u,
  ],
  [
    'garden',
    ['general', 'ecommerce', 'real_estate'],
    /(?<!kinder)garden|landscap|\blawns?\b|house ?plants?|plant (?:shop|nursery)|gärtner|(?<!kinder)garten|jardin|jardín|paysagist|giardin|vivai[os]?\b|viveros?\b|\btuin|hovenier|bahçe|peyzaj|حدائق|حديقة|مشتل|גינה|גינון|גינות|גננ|משתלה|ガーデン|造園|園芸|(?<!家)庭|花园|园艺|园林|绿植|बागवानी|बगीचा|จัดสวน|ทำสวน|ต้นไม้|κήπο|κηπο|садов|ландшафт|озелен|정원|조경|원예/u,
  ],
  [
    'cat',
    ['general', 'ecommerce', 'healthcare'],
    /\bcats?\b|kitten|katze|kätzchen|pour chats?\b|chaton|\bgat[oa]s?\b|\bgatti(?:n[oi])?\b|\bkatten|\bkedi|قطط|قطة|חתול|猫|ネコ|बिल्ली|แมว|γάτα|γάτες|кошк|кошек|кошач|котят|고양이/u,
  ],
  [
    'dog',
    ['general', 'ecommerce', 'healthcare', 'education'],
    /\bdogs?\b|pupp(?:y|ies)\b|\bpets?\b|veterinar|pet groom|\bhunde?n?\b|hundeschul|hundesalon|haustier|tierarzt|tierklinik|\bchiens?\b|animalerie|vétérinaire|\bperr[oa]s?\b|mascotas?\b|\bcani\b|animali domestici|cachorr|\bhonden|huisdier|dierenarts|köpek|evcil|veteriner|كلاب|حيوانات أليفة|بيطر|כלבים|כלב |חיות מחמד|וטרינר|犬|ペット|狗|宠物|कुत्त|पालतू|สุนัข|สัตว์เลี้ยง|σκύλ|κατοικίδι|κτηνίατρ|собак|щенк|питомц|ветеринар|강아지|반려|애견|동물병원/u,
  ],
  [
    'tent',
    sold,
    /\bcamping\b|\btents?\b|campsite|glamping|hiking|outdoor gear|zeltplatz|\bzelte?\b|wandern|wanderung|randonnée|\btentes\b|acampad|senderismo|tiendas? de campaña|campegg|acampamento|kamperen|kampeer|kamp (?:malzeme|alan)|çadır|تخييم|خيام|קמפינג|אוהלים|キャンプ|テント|露营|帐篷|कैंपिंग|टेंट|แคมป์ปิ้ง|เต็นท์|κάμπινγκ|кемпинг|палатк|캠핑|텐트/u,
  ],
  [
    'suitcase',
    sold,
    /travel|\btrips?\b|\btours?\b|vacation|holidays?\b(?! (?:sale|offer|deal|special|season))|luggage|suitcase|\bflights?\b|\bhotels?\b|\breisen?\b|reisebüro|urlaub|koffer|voyage|vacances|valise|séjour|\bviaj|vacaciones|maletas?\b|viagg|vacanz|valig|\bviage[mn]|férias|\breis(?:bureau|gids)|\breizen|vakantie|seyahat|\btatil|bavul|سفر|رحلات|سياح|عطلات|فندق|נסיע|טיולים|נופש|חופשה|מזווד|旅行|ツアー|スーツケース|ホテル|旅游|行李箱|酒店|यात्रा|सूटकेस|होटल|ท่องเที่ยว|ทัวร์|โรงแรม|กระเป๋าเดินทาง|ταξίδ|ταξιδ|διακοπ|βαλίτσ|путешеств|туризм|турагент|чемодан|отел[ьи]|여행|투어|호텔/u,
  ],
  [
    'balloons',
    sold,
    /\bpart(?:y|ies)\b|balloon|birthday|\bevents?\b|kindergeburtstag|geburtstag|luftballon|\bfeiern?\b|veranstaltung|anniversaire|ballons?\b|\bfêtes?\b|événement|cumpleaños|globos|fiestas?\b|eventos|compleann|palloncin|\bfest[ae]\b|aniversário|balões|\bfeest|verjaardag|doğum günü|organizasyon|\bbalon|عيد ميلاد|حفلات|بالون|יום הולדת|ימי הולדת|בלונ|מסיב|誕生日|バルーン|風船|パーティー|生日|气球|派对|जन्मदिन|गुब्बार|पार्टी|วันเกิด|ลูกโป่ง|ปาร์ตี้|γενέθλια|μπαλόνι|πάρτι|праздник|дн\p{L}+ рождения|воздушн\p{L}+ шар|생일|풍선|파티/u,
  ],
  [
    'candle',
    sold,
    /candle|\bkerzen?\b|bougie|\bvelas\b|candel[ae]\b|\bkaars|kokulu mum|mumlar|شموع|شمعة|נרות|キャンドル|ろうそく|蜡烛|香薰|मोमबत्ती|เทียนหอม|κερι[άώ]|свеч|캔들|양초/u,
  ],
  [
    'headphones',
    used,
    /headphone|earbud|headset|kopfhörer|casques? audio|écouteur|auricular|cuffi[ae]|fones? de ouvido|koptelefoon|oortje|kulaklık|سماعات|אוזני(?:ות|יה)|ヘッドホン|イヤホン|耳机|हेडफ़?ोन|หูฟัง|ακουστικά|наушник|헤드폰|이어폰|podcast/u,
  ],
  [
    'watch',
    [...worn, 'technology'],
    /smart ?watch|wristwatch|\bwatches\b|armbanduhr|\buhren\b|\bmontres\b|montre connectée|reloj|orolog|relógio|horloge|akıllı saat|kol saat|ساعة ذكية|ساعات (?:ذكية|يد|فاخرة)|שעוני|שעון חכם|腕時計|スマートウォッチ|手表|腕表|घड़ी|घड़ियाँ|นาฬิกา|ρολόγια|ρολόι|наручн\p{L}+ час|смарт-час|시계|스마트워치/u,
  ],
  [
    'camera',
    used,
    /\bcameras\b|camera (?:shop|store|lens|gear)|photograph|\bfoto(?:graf|studio)|kamera|appareils? photo|cámara|fotóg|fotograf|macchin[ae] fotografic|câmera|كاميرا|تصوير|מצלמ|צילום|צלם|カメラ|写真|相机|摄影|照相|कैमरा|फ़?ोटोग्राफ|กล้อง|ถ่ายภาพ|φωτογράφ|φωτογραφ|фотоаппарат|видеокамер|фотограф|카메라|사진/u,
  ],
  [
    'gamepad',
    used,
    /\bgam(?:ing|ers?|epad)\b|video ?games?|mobile games?|spielekonsole|videospiel|jeux? vidéo|videojueg|videogioc|jogos (?:de|para|digitais)|oyun(?!c)|ألعاب (?:ال)?(?:فيديو|إلكترونية)|גיימינג|משחקי (?:וידאו|מחשב)|ゲーム|游戏|गेमिंग|วิดีโอเกม|βιντεοπαιχν|видеоигр|игров\p{L}+ (?:консол|приставк)|게임/u,
  ],
  [
    'chip',
    ['technology'],
    /\bai[- ](?:assistant|agent|tool|model|platform|power|driven|based|software|chat|startup)|\bai(?=[\u3040-\u9fff\uac00-\ud7a3\u0e00-\u0e7f])|artificial intelligence|machine learning|\bki[- ]|künstliche intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|kunstmatige intelligentie|yapay zek[aâ]|ذكاء اصطناعي|الذكاء الاصطناعي|בינה מלאכותית|人工知能|人工智能|कृत्रिम बुद्धि|एआई|ปัญญาประดิษฐ์|τεχνητή νοημοσύνη|искусственн\p{L}+ интеллект|인공지능|robot|microchip|semiconduct|halbleiter|ロボット|机器人/u,
  ],
  [
    'cloud',
    ['technology'],
    /cloud|hosting|\bservers?\b|backup|devops|\bapis?\b|cyber|data ?cent|\bit[- ](?:support|services?|security)|hébergement|sauvegarde|alojamiento web|\bnube\b|nuvola|nuvem|\bbulut|سحاب|استضافة|ענן|אחסון אתרים|クラウド|サーバー|云(?:计算|服务|存储)|服务器|क्लाउड|होस्टिंग|คลาวด์|โฮสติ้ง|облачн|хостинг|сервер|클라우드|호스팅|서버/u,
  ],
  [
    'sunglasses',
    worn,
    /sunglass|sonnenbrille|lunettes de soleil|gafas de sol|occhiali da sole|óculos de sol|zonnebril|güneş gözlü|نظار(?:ة|ات) (?:ال)?شمس|משקפי(?: |־)שמש|サングラス|太阳镜|墨镜|सनग्लास|धूप (?:का|के) चश्म|แว่นกันแดด|γυαλιά ηλίου|солнцезащитн|солнечн\p{L}+ очк|선글라스/u,
  ],
  [
    'sneaker',
    worn,
    /sneaker|\btrainers\b|\bshoes?\b|footwear|\bboots\b|(?<!hand)schuh|stiefel|chaussure|bottines?\b|zapat|calzado|scarp[ae]\b|calzatur|sapato|sapatilha|tênis|calçado|schoen|\blaarzen|ayakkabı|أحذية|حذاء|נעל|靴(?!下)|スニーカー|鞋|जूत|स्नीकर|รองเท้า|παπούτσ|υποδήματα|кроссовк|обув|ботин|운동화|신발|구두/u,
  ],
  [
    'jewellery',
    worn,
    /jewel|\brings\b|engagement ring|necklace|earring|bracelet|schmuck|halskette|goldschmied|trauring|bijou|joaill|\bbagues?\b|joyer|joyas|anillos?\b|gioiell|\banell[oi]\b|collan[ae]\b|\bjoias?\b|joalh|sieraad|sieraden|juwel|mücevher|takı(?!\p{L})|kolye|yüzük|مجوهرات|خواتم|قلادة|תכשיט|טבעת|טבעות|ジュエリー|指輪|ネックレス|アクセサリー|珠宝|首饰|戒指|项链|आभूषण|ज्वेलरी|गहने|เครื่องประดับ|แหวน|κόσμημα|κοσμήματ|ювелир|украшени[яй]|주얼리|쥬얼리|반지|목걸이/u,
  ],
  [
    'hat',
    worn,
    /\bhats\b|(?:straw|sun|felt|wool) hat|hat (?:shop|maker)|milliner|\bhüte\b|strohhut|sonnenhut|hutmach|mützen?\b|chapeau|casquettes?\b|sombrero|\bgorr[ao]s?\b|cappell[oi]\b|berretto|chapéu|\bbonés?\b|\bhoeden|şapka|قبعات|כובע|帽|टोपी|หมวก|καπέλ|шляп|шапк|모자/u,
  ],
  [
    'jacket',
    ['fashion', 'ecommerce'],
    /\bsuits?\b|tailoring|\btailors?\b(?!.?made)|jacket|\bcoats?\b|blazer|anzug|anzüge|sakko|mäntel|mantel|jacken?\b|maßschneider|schneiderei|costumes? (?:sur|homme)|\bvestes?\b|manteau|\btrajes?\b|chaquet|sastrer|abrigos?\b|\bgiacc|sartori|cappott|\bternos?\b|alfaiat|casaco|jaqueta|maatpak|kleermaker|\bjassen|takım elbise|\bterzi|ceket|بدلات|بدل رجالية|خياط|معاطف|جاكيت|חליפ|חייט|מעיל|スーツ(?!ケース)|ジャケット|コート|仕立|西装|西服|外套|夹克|大衣|सूट(?!केस)|दर्ज़?ी|जैकेट|สูท|แจ็คเก็ต|κοστούμι|μπουφάν|παλτό|костюм|пальто|куртк|пиджак|정장|재킷|자켓|코트/u,
  ],
  [
    'shirt',
    worn,
    /t-?shirts?\b|\btees\b|\bshirts?\b|hoodie|hemden|\bhemd\b|workwear|arbeitskleidung|camiset|camisas?\b|chemises?\b|magliett|\bcamici[ae]\b|overhemd|tişört|gömlek|قميص|قمصان|تيشيرت|חולצ|tシャツ|シャツ|衬衫|t恤|टी-?शर्ट|शर्ट|เสื้อยืด|เสื้อเชิ้ต|μπλουζάκι|πουκάμισ|футболк|рубаш|티셔츠|셔츠/u,
  ],
  [
    'wrenches',
    sold,
    /hardware store|power tools|\btools\b|tool hire|werkzeug|baumarkt|outillage|quincaillerie|ferreter[ií]a|herramientas|ferrament[ae]|utensili|gereedschap|hırdavat|عدد يدوية|כלי עבודה|工具|औज़?ार|เครื่องมือช่าง|εργαλεία|электроинструмент|набор инструмент|공구/u,
  ],
  [
    'gifts',
    ['ecommerce', 'general'],
    /\bgifts?\b|geschenk|cadeau|\bregal[oi]s?\b|\bpresentes\b|hediye|هدايا|هدية|מתנה|מתנות|ギフト|プレゼント|贈り物|礼物|礼品|उपहार|गिफ्ट|ของขวัญ|δώρ[αο]|подар[оки]|선물/u,
  ],
  [
    'cart',
    sold,
    /grocer|supermarket|supermarkt|supermercado|supermarché|épicerie|ultramarinos|mercearia|market alışveriş|bakkal|سوبرماركت|بقالة|סופרמרקט|מכולת|スーパーマーケット|超市|किराना|ซูเปอร์มาร์เก็ต|σούπερ ?μάρκετ|супермаркет|슈퍼마켓/u,
  ],
  [
    'doorstep',
    ['ecommerce'],
    /subscription box|\babo-?box|box (?:mensuelle|beauté)|doorstep|caja mensual|定期便|订阅盒|정기 ?배송/u,
  ],
  [
    'delivery',
    sold,
    /(?<!free )delivery|courier|\bkurier|lieferdienst|coursier|livraison à domicile|reparto a domicilio|a domicilio|consegn[ae] a domicilio|\bentregas\b|bezorg(?:dienst|service)|koerier|kurye|توصيل طلبات|שליחויות|宅配|デリバリー|配達|外卖|快递|डिलीवरी|เดลิเวอรี|κούριερ|курьер|배달|택배/u,
  ],
  [
    'parcel',
    ['ecommerce'],
    /parcel|shipping|versand|colis|\benvíos?\b|paquete|spedizion|pacch[io]\b|encomenda|pakket|verzend|\bkargo|شحن|طرود|חבילות|小包|発送|包裹|पार्सल|พัสดุ|δέμα|посылк|소포/u,
  ],
]

import type { Grammar } from '../grammar.ts'

export const chinese: Grammar = {
  headlines: ['遇见{product}', '是时候了：{product}', '认识一下{product}', '{business}的{product}', '在找{product}吗？', '你好，{product}'],
  byTone: {
    friendly: ['来看看{product}', '{product}？欢迎进来。'],
    bold: ['{product}，就现在。', '就选{product}'],
    elegant: ['{business}的{product}', '{product}，此刻'],
    playful: ['嘿，{product}！', '哈喽，{product}！'],
    professional: ['{business}的{product}', '了解{product}'],
  },
  withOffer: ['{product}：{offer}', '{offer}：{product}'],
  withAudience: ['给{audience}的{product}', '{product}，给{audience}'],
  openers: ['想要{product}吗？', '这是{business}的{product}。', '{business}为您介绍：{product}。', '在找{product}吗？'],
  closers: ['今天就来看看。', '亲自看一看。', '点一下即可了解详情。', '欢迎了解。'],
  descriptions: ['尽在{business}', '来{business}看看', '点一下了解详情', '近一点看'],
  kickers: ['{business}呈现', '来自{business}'],
  labels: {
    SHOP_NOW: '去逛逛',
    LEARN_MORE: '了解详情',
    ORDER_NOW: '立即订购',
    GET_OFFER: '领取优惠',
    SIGN_UP: '注册',
    BOOK_NOW: '立即预订',
    CONTACT_US: '联系我们',
    GET_QUOTE: '获取报价',
    SUBSCRIBE: '订阅',
    DOWNLOAD: '下载',
    APPLY_NOW: '立即申请',
    SEE_MENU: '查看菜单',
  },
  space: '',
  stop: '。',
}

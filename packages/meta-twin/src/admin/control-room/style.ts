/** Warm paper, ink, one cool accent: the same light as the rest of the house, without a file of its own to fetch. */
export const style = `
:root{color-scheme:light dark;
--canvas:light-dark(oklch(.962 .006 80),oklch(.148 .012 284));--card:light-dark(#fff,oklch(.212 .016 284));--sunken:light-dark(oklch(.968 .005 80),oklch(.192 .015 284));
--hover:light-dark(oklch(.22 .03 280/.045),oklch(1 0 0/.055));--line:light-dark(oklch(.22 .03 280/.09),oklch(1 0 0/.085));--line-strong:light-dark(oklch(.22 .03 280/.16),oklch(1 0 0/.15));
--ink:light-dark(oklch(.215 .028 282),oklch(.962 .004 284));--ink-2:light-dark(oklch(.42 .024 282),oklch(.79 .012 284));--ink-3:light-dark(oklch(.515 .02 282),oklch(.685 .016 284));
--solid:light-dark(oklch(.215 .028 282),oklch(.962 .004 284));--on-solid:light-dark(oklch(.99 0 0),oklch(.2 .02 284));
--accent:light-dark(oklch(.515 .235 280),oklch(.75 .135 286));--accent-2:light-dark(oklch(.6 .21 281),oklch(.66 .19 284));--accent-soft:light-dark(oklch(.955 .022 285),oklch(.31 .075 284));
--sun-ink:light-dark(oklch(.53 .155 42),oklch(.81 .125 56));--sun-soft:light-dark(oklch(.96 .03 55),oklch(.3 .05 48));
--good:light-dark(oklch(.5 .125 158),oklch(.81 .145 160));--good-soft:light-dark(oklch(.955 .035 162),oklch(.295 .05 165));
--warn:light-dark(oklch(.5 .115 68),oklch(.84 .12 84));--warn-soft:light-dark(oklch(.965 .045 88),oklch(.31 .05 80));
--bad:light-dark(oklch(.525 .195 25),oklch(.76 .135 22));--bad-soft:light-dark(oklch(.96 .022 20),oklch(.3 .065 20));
--aurora-a:light-dark(oklch(.86 .115 55/.42),oklch(.62 .17 45/.24));--aurora-b:light-dark(oklch(.79 .12 290/.36),oklch(.5 .22 288/.34));
--shade:light-dark(oklch(.22 .03 280/.06),oklch(0 0 0/.4))}
*{box-sizing:border-box}
body{margin:0;background:radial-gradient(60rem 22rem at 12% -6rem,var(--aurora-a),transparent 70%),radial-gradient(60rem 24rem at 70% -8rem,var(--aurora-b),transparent 70%),var(--canvas) no-repeat;color:var(--ink);font:14px/22px Figtree,ui-sans-serif,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;-webkit-font-smoothing:antialiased}
.banner{background:var(--sun-soft);color:var(--sun-ink);padding:8px 16px;text-align:center;font-weight:560;font-size:13px;line-height:20px}
.page{max-width:1240px;margin:0 auto;padding:20px 16px 40px}
header{display:flex;align-items:center;gap:12px 16px;flex-wrap:wrap;margin-bottom:16px}
h1{font-size:28px;line-height:34px;letter-spacing:-.022em;font-weight:640;margin:0}
header p{margin:0;color:var(--ink-2);flex:1 1 14rem}
h2{font-size:16px;line-height:24px;font-weight:620;margin:0}
h3{font-size:13px;line-height:20px;font-weight:580;margin:0}
.grid{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
@media(min-width:960px){.grid{grid-template-columns:300px minmax(0,1fr)}.wide{grid-column:1/-1}}
.side,.main{display:grid;grid-template-columns:minmax(0,1fr);gap:16px;align-content:start;min-width:0}
@media(max-width:959px){.side{display:contents}.side>*{order:3}.side>:first-child{order:1}.main{order:2}.wide{order:4}}
.card{background:var(--card);border-radius:14px;box-shadow:0 0 0 1px var(--line),0 1px 2px -1px var(--shade),0 3px 8px -2px var(--shade);padding:16px;min-width:0}
@media(min-width:960px){.card{padding:20px}}
.card>.head{display:flex;align-items:baseline;justify-content:space-between;gap:8px 12px;flex-wrap:wrap;margin-bottom:12px}
.head small,.quiet{color:var(--ink-3);font-size:12px;line-height:16px}
.num{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.mono{font-family:ui-monospace,'SF Mono',Menlo,Consolas,monospace;font-size:12px}
button,.button{font:inherit;font-weight:560;font-size:13px;line-height:20px;min-height:36px;padding:7px 14px;border-radius:10px;border:0;background:var(--card);color:var(--ink);box-shadow:0 0 0 1px var(--line-strong);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center;justify-content:center;white-space:nowrap}
button:hover{background:var(--hover)}button:disabled{opacity:.5;cursor:progress}
button.solid{background:var(--solid);color:var(--on-solid);box-shadow:none}button.solid:hover{opacity:.88}
button.bad{color:var(--bad)}button.small{min-height:32px;padding:5px 10px;font-size:12px;border-radius:8px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.row{display:flex;gap:8px;flex-wrap:wrap}
select,input{font:inherit;width:100%;min-height:36px;padding:6px 10px;border-radius:10px;border:1px solid var(--line-strong);background:var(--card);color:var(--ink);min-width:0}
@media(max-width:600px){select,input{font-size:16px}button{min-height:40px}button.small{min-height:36px}}
.worlds{list-style:none;margin:0 -8px;padding:0;display:grid;gap:2px}
.worlds a{display:block;padding:8px 10px;border-radius:10px;color:inherit;text-decoration:none}
.worlds a:hover{background:var(--hover)}.worlds a[aria-current]{background:var(--accent-soft)}
.worlds b{display:block;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.clock{display:flex;gap:12px 24px;align-items:center;flex-wrap:wrap;justify-content:space-between}
.time{font-size:28px;line-height:34px;letter-spacing:-.022em;font-weight:640;font-variant-numeric:tabular-nums;display:block}
.chips{display:flex;gap:6px;flex-wrap:wrap;margin-top:6px}
.chip{font-size:12px;line-height:16px;padding:3px 8px;border-radius:99px;background:var(--sunken);color:var(--ink-2);font-weight:560;white-space:nowrap}
.chip.good{background:var(--good-soft);color:var(--good)}.chip.warn{background:var(--warn-soft);color:var(--warn)}.chip.bad{background:var(--bad-soft);color:var(--bad)}.chip.accent{background:var(--accent-soft);color:var(--accent)}
.scroll{overflow-x:auto;margin:0 -16px;padding:0 16px}@media(min-width:960px){.scroll{margin:0 -20px;padding:0 20px}}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:20px}
th{font-weight:520;color:var(--ink-3);text-align:left;font-size:12px;padding:0 12px 8px 0;white-space:nowrap}th.num{text-align:right}
td{padding:8px 12px 8px 0;border-top:1px solid var(--line);vertical-align:middle}td:last-child,th:last-child{padding-right:0}
.name{min-width:11rem;max-width:26rem}.name span{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.d0 .name{font-weight:600}.d1 .name{padding-left:18px}.d2 .name{padding-left:36px;color:var(--ink-2)}
.bars{display:flex;align-items:flex-end;gap:3px;height:112px;margin-top:4px}
.bars i{flex:1 1 0;background:var(--accent-2);border-radius:4px 4px 1px 1px;min-height:2px;opacity:.9}.bars i:hover{opacity:1;background:var(--accent)}
.axis{display:flex;justify-content:space-between;color:var(--ink-3);font-size:12px;line-height:16px;border-top:1px solid var(--line);padding-top:6px;font-variant-numeric:tabular-nums}
.figures{display:flex;gap:8px 28px;flex-wrap:wrap;margin-bottom:8px}.figures b{display:block;font-size:20px;line-height:28px;font-weight:640;letter-spacing:-.015em;font-variant-numeric:tabular-nums}
.empty{color:var(--ink-3);margin:0}
pre{margin:0;background:var(--sunken);border-radius:10px;padding:12px;overflow:auto;font:12px/18px ui-monospace,'SF Mono',Menlo,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.list{list-style:none;margin:0;padding:0;display:grid;gap:8px}.list li{display:flex;gap:8px 12px;align-items:center;justify-content:space-between;border-top:1px solid var(--line);padding-top:8px}.list li:first-child{border:0;padding-top:0}
.list p{margin:0;min-width:0}.list p span{display:block}
.log{max-height:26rem;overflow:auto;margin:0 -16px;padding:0 16px;border-radius:0 0 14px 14px}@media(min-width:960px){.log{margin:0 -20px;padding:0 20px}}
.log table{table-layout:fixed;min-width:640px}.log td{padding-top:5px;padding-bottom:5px}
.log .path{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.log tr.new td{animation:arrive 1.6s ease-out}@keyframes arrive{from{background:var(--accent-soft)}}
@media(prefers-reduced-motion:reduce){.log tr.new td{animation:none}}
dialog{border:0;border-radius:18px;padding:20px;max-width:min(44rem,calc(100vw - 32px));background:var(--card);color:var(--ink);box-shadow:0 32px 72px -20px oklch(.22 .05 280/.5)}dialog::backdrop{background:oklch(.15 .02 280/.45)}
dialog .row{margin-top:16px;justify-content:flex-end}
#said{position:fixed;left:50%;bottom:20px;transform:translateX(-50%);background:var(--solid);color:var(--on-solid);padding:10px 16px;border-radius:10px;max-width:calc(100vw - 32px);font-size:13px;opacity:0;pointer-events:none;transition:opacity .2s}#said.on{opacity:1}
`

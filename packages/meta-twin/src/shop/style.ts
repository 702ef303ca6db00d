/** The demo shop's one style sheet: light and dark, from a phone up. */
export const shopStyle = `
:root{color-scheme:light dark;--ground:#fbf8f3;--card:#fff;--ink:#211d18;--soft:#6a6157;--line:#e4dcd0;--accent:#8a3b1f;--on:#fff;--note:#fff3d6;--noteink:#553c00;--a:#c9805b;--b:#8a4b32;--c:#e9c9a5;--d:#8a4b32;--l:#5f6b4e;--field:#f1e9dd}
@media (prefers-color-scheme:dark){:root{--ground:#17140f;--card:#211d17;--ink:#f3ece1;--soft:#b9ad9d;--line:#3a3329;--accent:#f0a884;--on:#2a1206;--note:#3c2f0c;--noteink:#ffe2a3;--a:#c9805b;--b:#99583c;--c:#ecd2b3;--d:#6f3823;--l:#a3b088;--field:#2a241c}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 ui-serif,Georgia,Cambria,"Times New Roman",serif}
a{color:inherit}
.note{margin:0;background:var(--note);color:var(--noteink);padding:.5rem 1rem;text-align:center;font:14px/1.4 system-ui,sans-serif}
.wrap{max-width:68rem;margin:0 auto;padding:0 1.25rem}
header .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;justify-content:space-between;padding-top:1.1rem;padding-bottom:1.1rem}
.mark{font-size:1.35rem;letter-spacing:.01em;text-decoration:none;font-weight:600;overflow-wrap:anywhere}
nav{display:flex;gap:.35rem;margin:0 -.6rem;font:16px/1 system-ui,sans-serif}
nav a{text-decoration:none;padding:.85rem .6rem;border-radius:.5rem}
nav a:hover{background:var(--field)}
main.wrap{padding-bottom:4.5rem}
h1{font-size:clamp(2rem,6vw,3.4rem);line-height:1.08;letter-spacing:-.015em;margin:1rem 0 .6rem;font-weight:600;text-wrap:balance}
h2{font-size:1.2rem;margin:0 0 .15rem;font-weight:600}
.lead{font-size:1.15rem;color:var(--soft);max-width:36rem;margin:0 0 1.4rem}
.grid{display:grid;gap:1.1rem;grid-template-columns:repeat(2,minmax(0,1fr));padding:0;margin:1.8rem 0 0;list-style:none}
@media (min-width:48rem){.grid{grid-template-columns:repeat(3,minmax(0,1fr));gap:1.6rem}}
.item{display:block;text-decoration:none;background:var(--card);border:1px solid var(--line);border-radius:1rem;overflow:hidden;height:100%}
.item:hover .pic{background:var(--line)}
.item div{padding:.8rem 1rem 1rem}
.pic{display:block;width:100%;aspect-ratio:1;background:var(--field)}
.small{color:var(--soft);font:15px/1.45 system-ui,sans-serif;margin:0}
.price{font:600 1.05rem/1.4 system-ui,sans-serif;margin:.35rem 0 0}
.two{display:grid;gap:1.5rem;margin-top:1.5rem}
@media (min-width:48rem){h1{margin-top:1.6rem}.two{grid-template-columns:1.1fr 1fr;gap:3rem;align-items:start}}
.two .pic{border-radius:1.2rem}
.box{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.2rem}
.button{display:inline-block;border:0;border-radius:.7rem;background:var(--accent);color:var(--on);font:600 17px/1.2 system-ui,sans-serif;padding:.95rem 1.5rem;text-decoration:none;cursor:pointer;text-align:center}
.button:hover{filter:brightness(1.08)}
.wide{width:100%}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.4rem}
label{display:block;font:600 15px/1.4 system-ui,sans-serif;margin:1rem 0 .3rem}
input,textarea,select{width:100%;font:17px/1.4 system-ui,sans-serif;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.6rem;padding:.75rem .8rem}
table{width:100%;border-collapse:collapse;font:16px/1.5 system-ui,sans-serif}
th,td{text-align:left;padding:.7rem 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
td:last-child,th:last-child{text-align:right;white-space:nowrap}
tfoot th,tfoot td{font-weight:600;border:0}
.row{display:flex;flex-wrap:wrap;gap:.8rem;align-items:center;margin-top:1.4rem}
.row form{margin:0}
.plain{background:none;color:inherit;border:1px solid var(--soft)}
footer{border-top:1px solid var(--line);padding:1.6rem 0 2.4rem}
.a{fill:var(--a)}.b{fill:var(--b);stroke:none}.c{fill:var(--c)}.d{stroke:var(--d)}.l{stroke:var(--l);stroke-linecap:round}.b[stroke-width]{fill:none;stroke:var(--b)}
`.trim()

/** The shop's sign in a browser's tab. */
export const shopIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#8a3b1f"/><path d="M8 11h13v9a4 4 0 0 1-4 4h-5a4 4 0 0 1-4-4z" fill="#e9c9a5"/><path d="M21 14h2a3 3 0 0 1 0 6h-2" fill="none" stroke="#e9c9a5" stroke-width="2"/></svg>'

/** Buttons post what they carry; the page is then asked for anew and its parts are exchanged. No library, no state. */
export const script = `
const said=document.getElementById('said');let quiet;
const say=(text)=>{said.textContent=text;said.className='on';clearTimeout(quiet);quiet=setTimeout(()=>said.className='',5000)};
async function send(method,path,body){
  const answer=await fetch(path,{method,headers:body?{'content-type':'application/json'}:{},body:body?JSON.stringify(body):undefined});
  const data=await answer.json().catch(()=>({}));
  if(!answer.ok)throw new Error(data.error?data.error.message:'The twin answered '+answer.status);
  return data}
async function refresh(){
  const text=await(await fetch(location.href)).text();
  const page=new DOMParser().parseFromString(text,'text/html');
  for(const part of page.querySelectorAll('[data-part]')){
    const here=document.querySelector('[data-part="'+part.dataset.part+'"]');
    if(here)here.replaceWith(part)}
  tick()}
document.addEventListener('click',async(event)=>{
  const button=event.target.closest('button[data-path]');if(!button)return;
  if(button.dataset.sure&&!confirm(button.dataset.sure))return;
  button.disabled=true;
  try{
    const body=button.dataset.body?JSON.parse(button.dataset.body):undefined;
    const data=await send(button.dataset.method||'POST',button.dataset.path,body);
    if(button.dataset.show){
      document.getElementById('made').textContent=JSON.stringify(data,null,2);
      document.getElementById('made-dialog').showModal();
      if(data.world)history.replaceState(null,'','?world='+data.world)}
    else say(button.dataset.said||'Done.');
    await refresh()
  }catch(error){say(error.message)}
  button.disabled=false});
document.addEventListener('submit',async(event)=>{
  if(event.target.id!=='fault')return;
  event.preventDefault();
  const form=new FormData(event.target);
  const plan={preset:form.get('preset'),times:Number(form.get('times')||1)};
  if(form.get('path'))plan.match={path:form.get('path')};
  try{await send('POST','/_twin/faults',plan);say('It waits for the next call that fits.');await refresh()}catch(error){say(error.message)}});
function tick(){
  for(const clock of document.querySelectorAll('[data-now]')){
    clock.dataset.read=String(performance.now())}
}
setInterval(()=>{
  for(const clock of document.querySelectorAll('[data-now]')){
    const now=Number(clock.dataset.now)+(performance.now()-Number(clock.dataset.read||performance.now()))/1000*Number(clock.dataset.speed);
    clock.textContent=new Date(now*1000).toLocaleString(undefined,{dateStyle:'medium',timeStyle:'medium',timeZone:clock.dataset.zone})}
},500);
tick();
const cell=(text,kind)=>{const td=document.createElement('td');td.className=kind||'';td.textContent=text;return td};
const size=(bytes)=>bytes===undefined?'':bytes<1000?bytes+' B':(bytes/1000).toFixed(1)+' kB';
async function tail(){
  const body=document.getElementById('calls');
  if(body&&!document.hidden){
    const data=(await send('GET','/_twin/log?limit=100&since='+body.dataset.last)).data;
    for(const call of data){
      const row=document.createElement('tr');row.className='new';
      const good=call.status>=200&&call.status<400;
      const status=document.createElement('td');const chip=document.createElement('span');
      chip.className='chip '+(good?'good':'bad');chip.textContent=call.status===0?'broken':call.status+(call.code?' · '+call.code+(call.subcode?'/'+call.subcode:''):'');status.append(chip);
      const path=cell(call.path+(call.name?'  “'+call.name+'”':''),'path mono');path.title=path.textContent;
      row.append(cell(new Date(call.at).toLocaleTimeString(),'quiet'),cell(call.method,'mono'),status,path,cell(call.ms===undefined?'':call.ms+' ms','num quiet'),cell(size(call.bytesOut),'num quiet'));
      body.prepend(row);body.dataset.last=String(call.n)}
    while(body.children.length>200)body.lastChild.remove();
    const none=document.getElementById('no-calls');if(none&&body.children.length)none.remove()}
  setTimeout(()=>tail().catch(()=>setTimeout(tail,5000)),1500)}
tail().catch(()=>setTimeout(tail,5000));
setInterval(()=>{if(!document.hidden&&!document.querySelector('dialog[open]')&&!document.activeElement?.closest('form'))refresh().catch(()=>{})},10000);
`

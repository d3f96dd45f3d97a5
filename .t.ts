import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, o] of [['phone',{ viewport:{width:390,height:844}}],['desk',{viewport:{width:1280,height:900}}]] as const) {
  const c = await b.newContext({ ...o, offline: true, timezoneId:'America/Los_Angeles' });
  await c.clock.setFixedTime(new Date('2026-12-01T18:00:00Z'));
  const p = await c.newPage();
  p.on('console', (m) => m.type()==='error'&&console.log('ERR', m.text())); p.on('pageerror', (e) => console.log('PAGEERR', e.stack));
  const t=Date.now(); await p.goto('file://' + process.cwd() + '/dist/site/downtime.html'); console.log(name,'load',Date.now()-t);
  await p.screenshot({ path: `/tmp/w/dt-${name}-start.png` });
  await p.waitForSelector('html[data-searchable]', {state:'attached'}); console.log('searchable', Date.now()-t);
  for (const h of ['downtime','checklists/ed-nurse','resources','reporting','cards/rights-card','encounter','releases','protocol/at-arrival']) { await p.evaluate((x) => { location.hash = x; }, h); await p.waitForTimeout(300); await p.screenshot({ path: `/tmp/w/dt-${name}-${h.replace('/','_')}.png` }); console.log(h, await p.title(), await p.evaluate(()=>document.querySelectorAll('.one-page[data-open]').length)); }
  if (name==='desk') {
    await p.evaluate(() => { location.hash='downtime'; }); await p.waitForTimeout(300);
    await p.pdf({ path: '/tmp/w/dt-packet.pdf', format:'Letter', preferCSSPageSize:true }); 
    await p.evaluate(() => { location.hash='checklists/ed-nurse'; }); await p.waitForTimeout(300);
    await p.pdf({ path: '/tmp/w/dt-list.pdf', format:'Letter', preferCSSPageSize:true });
  }
}
await b.close();

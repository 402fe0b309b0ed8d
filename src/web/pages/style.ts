/** The one style sheet, served as a file of our own: light and dark, from 360 px on, contrast AA. */

import { addressOf } from '../for-ever.ts'

export const style = `
:root {
  color-scheme: light dark;
  --paper: #f5f6f4; --card: #ffffff; --ink: #1b2733; --soft: #55616d; --line: #dde1e0; --quote: #f0f3f2;
  --blue: #0f5c8a; --on-blue: #ffffff; --seal: #a8231c;
  --green: #1d6b3c; --green-bg: #e3f2e8; --yellow: #7a5200; --yellow-bg: #fdf0cd; --red: #a8231c; --red-bg: #fbe6e4;
  --grey: #55616d; --grey-bg: #eceeed;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191e; --card: #1c2329; --ink: #e6eaed; --soft: #a4b0ba; --line: #333d46; --quote: #232c33;
    --blue: #7cc0ea; --on-blue: #10202b; --seal: #c4372e;
    --green: #7fd19f; --green-bg: #173324; --yellow: #efc45f; --yellow-bg: #382b0c; --red: #ff9d95; --red-bg: #42191a;
    --grey: #a4b0ba; --grey-bg: #2a333b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.75 system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
a { color: var(--blue); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 12px; top: 12px; background: var(--card); padding: 6px 12px; z-index: 1; }
.top { background: var(--card); border-bottom: 1px solid var(--line); }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 12px; max-width: 760px; margin: 0 auto; padding: 12px 16px; }
.brand { display: flex; align-items: center; gap: 10px; color: inherit; text-decoration: none; white-space: nowrap; }
nav { display: flex; gap: 16px; white-space: nowrap; }
nav a { padding: 10px 0; text-decoration: none; }
.seal { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 6px; background: var(--seal); color: #fff; font: 600 20px/1 "Songti SC", "Noto Serif CJK SC", STSong, serif; }
.name { font-weight: 700; font-size: 18px; letter-spacing: .08em; }
.tagline { color: var(--soft); font-size: 14px; }
main { max-width: 760px; margin: 0 auto; padding: 20px 16px 32px; }
.bottom { max-width: 760px; margin: 0 auto; padding: 16px; color: var(--soft); font-size: 14px; border-top: 1px solid var(--line); }
h1 { text-wrap: balance; font-size: 28px; line-height: 1.35; margin: 0 0 12px; letter-spacing: .01em; }
h2 { font-size: 17px; margin: 0 0 12px; }
h3 { font-size: 16px; margin: 16px 0 6px; }
p { margin: 0 0 10px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; margin: 0 0 16px; }
.card > :last-child { margin-bottom: 0; }
.hero { padding: 28px 0 16px; }
.hero h1 { font-size: 32px; }
.lead { font-size: 17px; color: var(--soft); }
.note, .label { color: var(--soft); font-size: 14px; }
.button { display: inline-block; background: var(--blue); color: var(--on-blue); padding: 10px 22px; border-radius: 8px; text-decoration: none; font-weight: 600; }
ul, ol { padding-left: 1.4em; margin: 0; }
li { margin-bottom: 6px; }
.kind { color: var(--soft); margin: 0; }
.head { padding: 8px 0 6px; }
.head h1 { font-variant-numeric: tabular-nums; margin-bottom: 8px; }
.chips { display: flex; flex-wrap: wrap; gap: 8px; }
.chip { display: inline-block; padding: 1px 10px; border-radius: 999px; font-size: 14px; background: var(--grey-bg); color: var(--grey); white-space: nowrap; }
.chip.state { background: var(--blue); color: var(--on-blue); }
.chip.green { background: var(--green-bg); color: var(--green); }
.chip.yellow { background: var(--yellow-bg); color: var(--yellow); }
.chip.red, .chip.secret { background: var(--red-bg); color: var(--red); }
.chip.standing { background: none; border: 1px dashed currentColor; border-radius: 6px; font-size: 13px; white-space: normal; }
.chip.standing.law { border-style: solid; color: var(--ink); }
.warning { background: var(--red-bg); color: var(--red); border-radius: 8px; padding: 8px 14px; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 8em 1fr; gap: 12px; padding: 6px 0; border-top: 1px solid var(--line); }
dl div:first-child { border-top: 0; padding-top: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
blockquote { margin: 0; padding: 12px 16px; background: var(--quote); border-left: 3px solid var(--blue); border-radius: 0 8px 8px 0; white-space: pre-wrap; }
.clocks { list-style: none; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); }
.clock { border: 1px solid var(--line); border-left: 4px solid var(--grey); border-radius: 8px; padding: 12px 14px; margin: 0; }
.clock.green { border-left-color: var(--green); }
.clock.yellow { border-left-color: var(--yellow); }
.clock.red { border-left-color: var(--red); }
.clock p { margin: 0 0 4px; }
.clock-head { display: flex; justify-content: space-between; align-items: baseline; gap: 8px; }
.due { font-size: 19px; font-weight: 600; font-variant-numeric: tabular-nums; }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--soft); padding: 4px 0 10px; }
.timeline { list-style: none; padding: 0 0 0 18px; border-left: 2px solid var(--line); }
.timeline li { position: relative; padding-bottom: 10px; }
.timeline li::before { content: ""; position: absolute; left: -24px; top: 9px; width: 10px; height: 10px; border-radius: 50%; background: var(--blue); border: 2px solid var(--card); }
.timeline p { margin: 0; }
.saying { white-space: pre-wrap; }
.refusal { margin-top: 32px; }
.field { margin: 0 0 18px; }
.field > label, legend { display: block; font-weight: 600; margin: 0 0 4px; padding: 0; }
.field .note { margin: 0 0 6px; }
fieldset { border: 0; padding: 0; margin: 0 0 18px; min-width: 0; }
input[type="text"], textarea { width: 100%; min-height: 48px; padding: 10px 12px; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px; }
textarea { min-height: 9em; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--red); }
.wrong { color: var(--red); font-size: 14px; margin: 4px 0 0; }
.choice { display: flex; gap: 10px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; cursor: pointer; }
.choice:has(:checked) { border-color: var(--blue); background: var(--quote); }
.choice input { width: 20px; height: 20px; margin: 4px 0 0; flex: none; accent-color: var(--blue); }
.choice strong, .choice span { display: block; }
.choice span span { color: var(--soft); font-size: 14px; }
button { border: 0; font: inherit; cursor: pointer; }
button.button { min-height: 48px; font-weight: 600; }
button.quiet { background: none; color: var(--blue); border: 1px solid var(--blue); }
ul.papers { list-style: none; padding: 0; }
.papers li { border-top: 1px solid var(--line); padding: 10px 0 4px; }
.papers form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.papers span { flex: 1 1 14em; }
.papers .button { min-height: 44px; padding: 8px 16px; width: auto; }
.trap { position: absolute; left: -9999px; }
.done { background: var(--green-bg); color: var(--green); border-radius: 8px; padding: 8px 14px; }
.done, .warning { margin: 0 0 16px; }
.done > :last-child, .warning > :last-child { margin-bottom: 0; }
.big { font-size: 24px; font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: .04em; }
.code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 13px; line-height: 1.5; word-break: break-all; }
.slip { display: grid; grid-template-columns: 1fr auto; gap: 20px; align-items: start; }
.slip ~ dl + .screen, form > .button + .note { margin-top: 16px; }
.qr { margin: 0; text-align: center; }
.qr svg { width: 148px; height: 148px; background: #fff; padding: 8px; border-radius: 8px; }
.act { border-top: 1px solid var(--line); margin: 0; }
.act summary { color: var(--blue); font-weight: 600; padding: 12px 0; }
.act form { padding: 0 0 12px; }
main.wide, body:has(main.wide) :is(.bar, .bottom) { max-width: 1120px; }
.filters { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; }
.filters h2 { flex: 1 0 100%; margin: 0; }
.filters label { display: grid; gap: 4px; flex: 1 1 12em; min-width: 0; color: var(--soft); font-size: 14px; }
select, input[type="file"] { width: 100%; min-height: 48px; padding: 10px 12px; font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: 8px; }
.bars { display: grid; gap: 10px; }
.bar-row { display: grid; grid-template-columns: minmax(8em, 22em) 1fr 12em; gap: 12px; align-items: center; }
.bar-chart { width: 100%; height: 18px; border-radius: 4px; background: var(--grey-bg); display: block; }
rect.accepted { fill: var(--green); } rect.reported { fill: var(--blue); } rect.late { fill: var(--red); } rect.open { fill: var(--grey-bg); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 14px; color: var(--soft); }
.legend span::before { content: ""; display: inline-block; width: 12px; height: 12px; border-radius: 3px; margin-right: 6px; vertical-align: -1px; background: var(--grey-bg); border: 1px solid var(--line); }
.legend .accepted::before { background: var(--green); } .legend .reported::before { background: var(--blue); } .legend .late::before { background: var(--red); }
.scroll { overflow-x: auto; }
table.ledger { width: 100%; border-collapse: collapse; font-size: 15px; }
.ledger th { text-align: left; color: var(--soft); font-weight: 600; white-space: nowrap; }
.ledger th, .ledger td { padding: 10px 12px 10px 0; border-top: 1px solid var(--line); vertical-align: top; }
.ledger td p { margin: 0 0 4px; }
.ledger td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
.ledger td:nth-child(3) { white-space: nowrap; }
.ledger td:nth-child(4) { min-width: 13em; }
.files { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 0 0 10px; }
.files label { flex: 1 1 16em; }
@media (max-width: 640px) {
  .bar-row { grid-template-columns: 1fr; gap: 2px; margin-bottom: 6px; }
  .ledger thead { display: none; }
  .ledger tr { display: block; border-top: 1px solid var(--line); padding: 10px 0; }
  .ledger td, .ledger td:nth-child(3) { display: block; border: 0; padding: 2px 0; white-space: normal; }
}
@media (max-width: 480px) {
  .tagline { display: none; }
  .slip { grid-template-columns: 1fr; }
  form > .button { width: 100%; }
  h1, .hero h1 { font-size: 25px; }
  .due { font-size: 17px; }
  .card { padding: 16px; border-radius: 10px; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@page { margin: 16mm; }
@media print { .top, .bottom, .skip, .screen { display: none; } body { background: #fff; color: #000; } .card { border: 0; padding: 0; } main.wide { max-width: none; } .ledger tr { break-inside: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`.trim()

export const styleAddress = addressOf('style.css', style)

/** The page's style: light and dark, wide and narrow screens, print. Uses system fonts, so nothing is loaded. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --panel: #f5f7f9; --text: #1a1f25; --quiet: #545d67; --rule: #d5dbe1;
  --contained: #8a4b08; --issued: #0a5cb8; --delivered: #6f42c1; --completed: #14692c; --alarm: #a8200d; --careful: #7d4e00; --rail: #e3e8ed; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1318; --panel: #181e25; --text: #e8ecf0; --quiet: #a3adb8;
  --rule: #313a44; --contained: #f0a35a; --issued: #74b4ff; --delivered: #c5a8ff; --completed: #62d58c; --alarm: #ff9b8a; --careful: #f0bb5a; --rail: #2a323b; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.75rem; font-size: 1.2rem; line-height: 1.3; }
p { margin: 0.5rem 0; max-width: 46rem; }
a { color: var(--issued); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--issued); outline-offset: 2px; border-radius: 3px; }
.quiet, footer, caption { color: var(--quiet); }
.verdict { font-size: clamp(1.1rem, 2.6vw, 1.35rem); line-height: 1.4; margin: 1.25rem 0; max-width: 52rem; }
.verdict b { color: var(--completed); }
code, .hash { font: 0.875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.4rem, 1fr)); gap: 0.6rem; margin: 1.5rem 0 0; }
.tiles div { background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; padding: 0.8rem 0.9rem; }
.tiles dt { color: var(--quiet); font-size: 0.85rem; white-space: nowrap; }
.tiles dd { margin: 0.1rem 0 0; font-size: 1.25rem; line-height: 1.3; font-weight: 650; white-space: nowrap; font-variant-numeric: tabular-nums; }
.tiles .good dd { color: var(--completed); } .tiles .bad dd { color: var(--alarm); } .tiles .warn dd { color: var(--careful); }
.curve { display: block; width: 100%; height: auto; }
.curve.narrow { display: none; }
.curve .grid { stroke: var(--rule); stroke-width: 1; } .curve .tick { fill: var(--quiet); font: 12px system-ui, sans-serif; }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.line.contained { stroke: var(--contained); stroke-dasharray: 2 3; } .line.issued { stroke: var(--issued); } .line.delivered { stroke: var(--delivered); stroke-dasharray: 7 4; }
.line.completed { stroke: var(--completed); stroke-width: 3.5; }
.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; margin: 0 0 0.75rem; padding: 0; list-style: none; }
.legend svg { width: 34px; height: 10px; margin-right: 0.5rem; vertical-align: middle; } .legend b { font-variant-numeric: tabular-nums; }
.funnel { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.6rem; }
.funnel li { display: grid; grid-template-columns: 10rem 1fr 9rem; gap: 0 1rem; align-items: center; }
.funnel .bar { width: 100%; height: 1.5rem; border-radius: 5px; display: block; } .funnel .rail { fill: var(--rail); }
.fill.all { fill: var(--quiet); } .fill.contained { fill: var(--contained); } .fill.issued { fill: var(--issued); } .fill.delivered { fill: var(--delivered); } .fill.completed { fill: var(--completed); }
.count { font-variant-numeric: tabular-nums; color: var(--quiet); } .count b { color: var(--text); }
.scroll { overflow-x: auto; border: 1px solid var(--rule); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 0.925rem; }
caption { text-align: left; padding: 0.65rem 0.9rem; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.9rem; border-top: 1px solid var(--rule); }
thead th { background: var(--panel); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; } td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.who { overflow-wrap: anywhere; min-width: 19.5rem; } .time { white-space: nowrap; font-variant-numeric: tabular-nums; } .note { overflow-wrap: break-word; min-width: 13rem; } .words { min-width: 14rem; } .manifest { min-width: 8rem; overflow-wrap: anywhere; }
.state { white-space: nowrap; font-weight: 600; } .state.green { color: var(--completed); } .state.cyan { color: var(--issued); }
.state.red { color: var(--alarm); } .state.yellow { color: var(--careful); } .state.dim { color: var(--quiet); }
#tools { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin: 0.75rem 0; } #tools[hidden] { display: none; }
#tools label { display: grid; gap: 0.2rem; font-size: 0.9rem; color: var(--quiet); } #tools .grow { flex: 1 1 16rem; }
input, select, button { font: inherit; color: var(--text); background: var(--page); border: 1px solid #7d8894; border-radius: 7px; padding: 0.5rem 0.7rem; min-height: 2.75rem; }
button { cursor: pointer; } button:disabled { color: var(--quiet); border-color: var(--rule); cursor: default; }
.pages { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 0.75rem 0; }
footer { margin-top: 3rem; padding-bottom: 2.5rem; font-size: 0.9rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
@media (max-width: 42rem) { .curve.wide { display: none; } .curve.narrow { display: block; } .less { display: none; }
  .funnel li { grid-template-columns: 1fr auto; } .funnel .bar { grid-column: 1 / -1; grid-row: 2; } th, td { padding: 0.45rem 0.6rem; } .who { min-width: 11rem; } }
@media print { :root { color-scheme: light; --page: #fff; --panel: #fff; --text: #000; --quiet: #333; --rule: #999; --contained: #8a4b08; --issued: #0a5cb8; --delivered: #6f42c1;
  --completed: #14692c; --alarm: #a8200d; --careful: #7d4e00; --rail: #e3e8ed; }
  body { font-size: 10pt; } header, main, footer { max-width: none; padding-left: 0; padding-right: 0; } #tools, .pages button { display: none; }
  h2 { break-after: avoid; margin-top: 1.5rem; } section.whole, tr, .tiles div, svg { break-inside: avoid; } .scroll { overflow: visible; border: 0; } a { color: inherit; text-decoration: none; }
  .bar, .fill, .rail, .line { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

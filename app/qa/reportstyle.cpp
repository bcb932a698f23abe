#include "qa/reportstyle.h"

namespace qa {

QByteArray screenStyle()
{
    return R"css(
:root { color-scheme: light dark;
  --page: #ffffff; --panel: #f5f6f8; --line: #c9cdd4; --text: #1d2129; --quiet: #565c66;
  --link: #0b57a4; --pass: #17692b; --fail: #b3261e; --blocked: #8a4500; --skipped: #4d5666;
  --notRun: #5d626b; --on: #ffffff; }
@media screen and (prefers-color-scheme: dark) { :root {
  --page: #16181c; --panel: #20242a; --line: #444b55; --text: #e8eaed; --quiet: #b0b6c0;
  --link: #8ab8f5; --pass: #7fd694; --fail: #ff9f94; --blocked: #ffbd7a; --skipped: #b7c0d0;
  --notRun: #b0b6c0; --on: #16181c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1200px; background: var(--page);
  color: var(--text); font: 15px/1.55 "Inter", "Noto Sans KR", "Noto Sans CJK KR",
  "Malgun Gothic", "Apple SD Gothic Neo", system-ui, sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 26px; margin: 0 0 4px; line-height: 1.3; }
h2 { font-size: 20px; margin: 40px 0 8px; line-height: 1.35; }
h3 { font-size: 16px; margin: 24px 0 8px; }
a { color: var(--link); }
p { margin: 8px 0; }
.quiet { color: var(--quiet); }
code { font-family: "Noto Sans Mono", ui-monospace, monospace; font-size: 0.93em; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; }
th, td { border: 1px solid var(--line); padding: 6px 10px; text-align: left;
  vertical-align: top; }
thead th, th[scope=row] { background: var(--panel); font-weight: 600; }
table.facts { width: auto; min-width: 50%; }
table.facts th, table.narrow th { white-space: nowrap; }
table.narrow, table.matrix { width: auto; }
table.matrix td, table.matrix thead th { text-align: center; padding: 3px 7px; }
table.matrix td.gap { text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.verdict { font-weight: 600; white-space: nowrap; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .blocked { color: var(--blocked); }
.skipped { color: var(--skipped); } .notRun { color: var(--notRun); }
.bar { display: flex; height: 30px; margin: 8px 0 16px; border: 1px solid var(--line);
  border-radius: 6px; overflow: hidden; }
.bar span { display: block; min-width: 3px; padding: 3px 8px; overflow: hidden;
  white-space: nowrap; background: currentColor; border-right: 2px solid var(--page); }
.bar span:last-child { border-right: 0; }
.bar b { color: var(--on); font-weight: 600; }
ul.expected { list-style: none; margin: 0; padding: 0; }
ul.expected li { padding-left: 1.6em; text-indent: -1.6em; }
ul.expected .sign { display: inline-block; width: 1.6em; text-indent: 0; }
.warning { border-left: 4px solid var(--fail); background: var(--panel); padding: 8px 12px; }
.gap { font-weight: 600; }
dl { margin: 0; } dt { color: var(--quiet); font-size: 13px; } dd { margin: 0 0 6px; }
figure { margin: 8px 0; } figcaption { color: var(--quiet); font-size: 13px; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
@media print { body { max-width: none; padding: 0; font-size: 11px; }
  h2 { break-after: avoid; } tr, figure { break-inside: avoid; }
  thead { display: table-header-group; } .scroll { overflow: visible; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@page { margin: 15mm; }
)css";
}

QByteArray paperStyle()
{
    return R"css(
body { font-size: 9pt; }
h1 { font-size: 18pt; } h3 { font-size: 11pt; margin-top: 10px; }
h2 { font-size: 13pt; margin-top: 18px; }
table { border-collapse: collapse; }
th { background-color: #eeeeee; text-align: left; }
.quiet { color: #555555; }
.pass { color: #17692b; } .fail { color: #b3261e; } .blocked { color: #8a4500; }
.skipped { color: #4d5666; } .notRun { color: #5d626b; }
.warning { color: #b3261e; }
.bar-pass { background-color: #17692b; } .bar-fail { background-color: #b3261e; }
.bar-blocked { background-color: #e08a2e; } .bar-skipped { background-color: #9aa3b2; }
.bar-notRun { background-color: #dddddd; }
)css";
}

} // namespace qa

// The style sheet of every HTML report: sizes, spacing and colours after the GOV.UK Design System, with
// the reader's own fonts. Text keeps a contrast of at least 4.5 to 1; nothing rests on colour alone.
#pragma once

#include <string_view>  // std::string_view

namespace amends {

inline constexpr std::string_view html_style = R"css(
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: #0b0c0c; background: #fff; font: 1.1875rem/1.32 Arial, "Helvetica Neue", "Liberation Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2, h3 { line-height: 1.15; margin: 0 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 2.25rem; }
h2 { font-size: 1.5rem; margin-top: 2.5rem; padding-top: .75rem; border-top: 2px solid #0b0c0c; }
h3 { font-size: 1.1875rem; margin: 0; }
p { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: anywhere; }
a { color: #1d70b8; text-underline-offset: .15em; }
a:hover { color: #003078; }
a:focus { outline: 3px solid transparent; color: #0b0c0c; background: #fd0; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; }
.skip:focus { position: static; display: block; }
.hint { color: #505a5f; }
.small { font-size: 1rem; line-height: 1.25; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .75rem; list-style: none; margin: 0 0 2rem; padding: 0; }
.counts li { padding: .75rem 1rem; background: #f3f2f1; border-left: 5px solid #b1b4b6; }
.counts b { display: block; font-size: 2.25rem; line-height: 1.1; }
.counts .red { border-color: #d4351c; }
.counts .yellow { border-color: #ffdd00; }
.counts .green { border-color: #00703c; }
.counts .blue { border-color: #1d70b8; }
.tag { display: inline-block; padding: .15rem .5rem .1rem; font-size: 1rem; line-height: 1.25; font-weight: 700; border: 1px solid transparent; max-width: 100%; }
.tag-grey { color: #282d30; background: #eeefef; }
.tag-blue { color: #0c2d4a; background: #bbd4ea; }
.tag-green { color: #005a30; background: #cce2d8; }
.tag-yellow { color: #594d00; background: #fff7bf; }
.tag-red { color: #2a0b06; background: #f4cdc6; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.5rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem 1rem .6rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: break-word; }
thead th { border-bottom-width: 2px; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; }
.num { white-space: nowrap; }
.card { border: 1px solid #b1b4b6; margin: 1.5rem 0; break-inside: avoid; }
.card > header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: baseline; padding: .75rem 1rem; background: #f3f2f1; border-bottom: 1px solid #b1b4b6; }
.card > div { padding: .75rem 1rem; }
dl { margin: 0; }
dl > div { display: flex; gap: 1rem; padding: .5rem 0; border-bottom: 1px solid #b1b4b6; }
dl > div:last-child { border-bottom: 0; }
dt { flex: 0 0 11rem; font-weight: 700; }
dd { flex: 1 1 auto; margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd p { margin: 0 0 .35rem; }
dd p:last-child { margin-bottom: 0; }
blockquote { margin: 0 0 .75rem; padding: .25rem 0 .25rem 1rem; border-left: 5px solid #b1b4b6; max-width: 46rem; overflow-wrap: anywhere; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.plain li { margin: 0 0 .5rem; }
ul.plain li:last-child { margin: 0; }
.sending { border: 3px solid #1d70b8; padding: 1rem; margin: 1.5rem 0; }
.sending h3 { font-size: 1.5rem; margin: 0 0 .75rem; }
.sending h4 { font-size: 1.1875rem; margin: 1rem 0 .5rem; }
.sending ul { margin: 0; padding-left: 1.25rem; }
.sending li { margin: 0 0 .35rem; overflow-wrap: anywhere; }
.sending p:last-child { margin: 0; }
.warning { border-left: 5px solid #d4351c; padding: .5rem 1rem; margin: 0 0 1.5rem; }
.source { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #b1b4b6; padding: 1rem; font-size: 1.0625rem; line-height: 1.45; }
mark { background: #fff7bf; color: #0b0c0c; border-bottom: 2px solid #594d00; padding: .05em 0; }
mark b { background: #0b0c0c; color: #fff; padding: 0 .35em; margin-right: .25em; font-size: .875em; }
mark.unread { background: #f4cdc6; border-bottom-color: #d4351c; }
mark.promise { background: #d2e2f1; border-bottom-color: #1d70b8; }
footer { max-width: 62rem; margin: 0 auto; padding: 1rem; border-top: 1px solid #b1b4b6; color: #505a5f; font-size: 1rem; }
@media (max-width: 40rem) {
  body { font-size: 1rem; line-height: 1.25; }
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.25rem; }
  dl > div { display: block; }
  dt { margin-bottom: .15rem; }
  table, caption, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -999rem; }
  tr { border-bottom: 1px solid #b1b4b6; padding: .5rem 0; }
  tbody th, td { border: 0; padding: .1rem 0; }
  td::before { content: attr(data-label) ": "; font-weight: 700; }
  td[data-label=""]::before { content: ""; }
}
@media print {
  html { font-size: 75%; }
  main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .skip { display: none; }
  .sending { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, .card > header { break-after: avoid; }
  .tag, .counts li { border: 1px solid #0b0c0c; }
  mark { background: none; border-bottom: 2px solid #0b0c0c; }
  mark b { background: none; color: inherit; border: 1px solid #0b0c0c; }
}
)css";

}  // namespace amends

// What the nightly page needs beyond the common style sheet: its first screen, calendar, charts, and the
// line by which a closed case is known.
#pragma once

#include <string_view>  // std::string_view

namespace amends {

inline constexpr std::string_view night_style = R"css(
.mast { background: #0b0c0c; color: #fff; border-bottom: .5rem solid #1d70b8; }
.mast div { max-width: 62rem; margin: 0 auto; padding: .6rem 1rem; display: flex; gap: 1rem; align-items: baseline; }
.mast strong { font-size: 1.5rem; }
.lead { color: #505a5f; margin-bottom: 1.25rem; }
h4 { font-size: 1.1875rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
summary { cursor: pointer; min-height: 1.5rem; }
summary:focus-visible { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.under { display: block; color: #505a5f; font-size: .9375rem; line-height: 1.25; }
.counts { grid-template-columns: repeat(5, 1fr); margin-bottom: 1.5rem; }
.counts li { position: relative; line-height: 1.25; }
.counts a { display: block; margin-bottom: .3rem; }
.counts a::after { content: ""; position: absolute; inset: 0; }
.counts b { display: inline-block; width: 100%; font-size: 2.5rem; text-decoration: none; }
.counts .hint { display: block; }
.warning h2, .inset h2 { border: 0; margin: 0 0 .35rem; padding: 0; font-size: 1.1875rem; }
.warning p { margin: 0 0 .35rem; }
.warning ul, .inset ul { margin: 0; padding-left: 1.25rem; overflow-wrap: anywhere; }
.inset { border-left: 5px solid #b1b4b6; padding: .5rem 1rem; margin: 0 0 1.5rem; }
.first { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
.first h2 { margin-top: .5rem; }
.first h3 { margin: 1.25rem 0 .5rem; }
.first h3 .n { font-weight: 400; color: #505a5f; }
.first nav ul { list-style: none; margin: 0; padding: 0; }
.first nav li { margin: 0 0 .5rem; }
.first nav a { display: inline-block; padding: .1rem 0; }
.changes { list-style: none; margin: 0; padding: 0; }
.changes li { display: flex; gap: 1rem; padding: .4rem 0; border-top: 1px solid #e2e3e4; }
.changes li > span:last-child { min-width: 0; overflow-wrap: anywhere; }
.changes .ref { flex: 0 0 7.5rem; overflow-wrap: anywhere; }
.first details { margin: .5rem 0 0; }
.first summary, td summary { color: #1d70b8; text-decoration: underline; text-underline-offset: .15em; }
table { font-variant-numeric: tabular-nums; font-size: 1.0625rem; line-height: 1.3; }
thead th { vertical-align: bottom; }
.n, thead th { white-space: nowrap; }
.wide thead th { white-space: normal; }
caption { font-weight: 400; color: #505a5f; font-size: 1.1875rem; }
td p { margin: 0 0 .2rem; }
td p.under { margin-bottom: .5rem; }
td p:last-child { margin: 0; }
td summary { white-space: nowrap; }
td details[open] { min-width: 16rem; }
.back { margin: 1rem 0 0; }
.back a { display: inline-block; padding: .35rem 0; }
.part h3 { margin: 1.75rem 0 .5rem; }
td ul { margin: .35rem 0 0; padding-left: 1.25rem; font-size: 1rem; line-height: 1.25; }
tbody th { min-width: 9rem; }
.n { text-align: right; }
td .tag { vertical-align: .05em; }
tr:target { background: #fff7bf; }
.cal { table-layout: fixed; max-width: 46rem; }
.cal th, .cal td { border: 1px solid #b1b4b6; padding: .25rem .4rem .35rem; }
.cal thead th { border-bottom-width: 1px; background: #f3f2f1; padding: .3rem .4rem; font-size: 1rem; }
.cal td { height: 3.6rem; }
.cal abbr { text-decoration: none; }
.cal .day { display: block; font-size: .875rem; line-height: 1.2; color: #505a5f; }
.cal .today { box-shadow: inset 0 0 0 3px #0b0c0c; }
.cal .today .day { color: #0b0c0c; }
.cal .past { background: #f3f2f1; }
.cal a { display: block; font-weight: 700; font-size: 1.3125rem; line-height: 1.5rem; min-height: 1.5rem; }
.cal td:nth-child(n+6) { background: #f8f8f8; }
.pair { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; align-items: start; }
svg text { font: 1rem Arial, "Helvetica Neue", "Liberation Sans", sans-serif; fill: #0b0c0c; }
.shapes { position: absolute; }
.bars { width: 100%; margin-top: 1.5rem; }
.bars rect { fill: #1d70b8; }
.bars .bars-n { font-weight: 700; }
.tl { display: block; width: calc(100% - 5rem); margin: .75rem 1rem .25rem 4rem; overflow: visible; }
.tl text { font-size: .9375rem; fill: #505a5f; }
.tl g text { text-anchor: end; fill: #0b0c0c; }
.tl line { stroke: #b1b4b6; stroke-width: 3; }
.tl .l { stroke: #d4351c; stroke-width: 6; }
.tl .t { stroke: #0b0c0c; stroke-width: 2; stroke-dasharray: 4 3; }
.tl .s { stroke: #0b0c0c; stroke-width: 3; }
.k { margin: 0 0 1rem 4rem; color: #505a5f; font-size: 1rem; }
.k svg { width: 16px; height: 16px; vertical-align: -.15em; margin: 0 .3rem 0 .75rem; }
.k svg:first-child { margin-left: 0; }
.k use { transform: translate(8px, 8px); }
.case { border-top: 1px solid #b1b4b6; }
.case:last-of-type { border-bottom: 1px solid #b1b4b6; }
.case > summary { display: grid; grid-template-columns: 1.25rem auto minmax(0, 1fr) auto 10.5rem; gap: .25rem 1rem; align-items: baseline; padding: .6rem 0; list-style: none; }
.case > summary::-webkit-details-marker { display: none; }
.case > summary::before { content: ""; width: .5rem; height: .5rem; border: solid #1d70b8; border-width: 0 3px 3px 0; transform: rotate(-45deg); margin-left: .1rem; }
.case[open] > summary::before { transform: rotate(45deg); }
.case > summary:hover { background: #f3f2f1; }
.case h3 { margin: 0; min-width: 7rem; max-width: 14rem; color: #1d70b8; text-decoration: underline; text-underline-offset: .15em; }
.case .how { color: #505a5f; white-space: nowrap; }
.case .tag { justify-self: start; }
.case > div { padding: .25rem 0 1.5rem 1.35rem; }
.case blockquote { white-space: pre-line; margin: 1rem 0; }
.card { margin: 1rem 0; }
.card > dl { padding: .25rem 1rem; }
.card h4 span, .card small { font-weight: 400; }
.card small { color: #505a5f; font-size: 1rem; }
.card:target { border-color: #0b0c0c; box-shadow: 0 0 0 2px #0b0c0c; }
@media (min-width: 40.01rem) {
  th, td { padding-top: .5rem; padding-bottom: .5rem; }
}
@media (max-width: 60rem) {
  .first, .pair { display: block; }
  .case > summary { grid-template-columns: 1.25rem minmax(0, 1fr) auto; }
  .case .who { grid-column: 2; grid-row: 2; }
  .case .how { grid-column: 2; grid-row: 3; }
  .case .tag { grid-column: 3; grid-row: 1; justify-self: end; }
}
@media (max-width: 40rem) {
  .counts { grid-template-columns: 1fr 1fr; }
  .counts b { font-size: 1.75rem; }
  .changes li { display: block; }
  .changes .ref { display: block; }
  tbody th { min-width: 0; }
  table { font-size: 1rem; }
  caption { font-size: 1rem; }
  .n { text-align: left; }
  td.n { display: inline-block; margin-right: 1.25rem; }
  .counts li:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .counts .hint { font-size: .9375rem; }
  .cal, .pair table { display: table; }
  .cal thead th { font-size: .8125rem; overflow-wrap: normal; }
  .cal caption, .pair caption { display: table-caption; }
  .cal thead, .pair thead { display: table-header-group; position: static; }
  .cal tbody, .pair tbody { display: table-row-group; }
  .cal tr, .pair tr { display: table-row; padding: 0; }
  .cal th, .cal td { display: table-cell; border: 1px solid #b1b4b6; padding: .15rem .2rem .25rem; }
  .pair th, .pair td, .pair td.n { display: table-cell; margin: 0; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid #b1b4b6; }
  .pair .n { text-align: right; }
  .cal td::before, .pair td::before { content: none; }
  .cal .today b { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  td p { margin-top: .15rem; }
  td details[open] { min-width: 0; }
  .case h3 { min-width: 0; max-width: none; }
  .tl { width: calc(100% - 3.5rem); margin-left: 2.75rem; }
  .k { margin-left: 0; }
  .case > div { padding-left: 0; }
}
@media print {
  .mast { background: none; color: #0b0c0c; border-bottom: 2px solid #0b0c0c; }
  .mast div { max-width: none; padding: 0 0 .35rem; }
  .first { display: block; }
  nav, .screen, .back, .case > summary::before { display: none; }
  .counts { grid-template-columns: repeat(5, 1fr); }
  thead { display: table-header-group; }
  caption, thead { break-after: avoid; }
  tr, .cal, .pair, .changes li, .case > summary { break-inside: avoid; }
  .case h3 { color: inherit; text-decoration: none; }
  .case > summary { grid-template-columns: auto minmax(0, 1fr) auto 9rem; }
  .case .who, .case .how, .case .tag { grid-column: auto; grid-row: auto; justify-self: start; }
  svg, .cal td, .cal th, .tag, .counts li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace amends

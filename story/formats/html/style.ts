/** How an exported story looks by itself: on a screen, in the dark, and on paper. */
export const style = `
:root{color-scheme:light dark}
body{margin:0;background:#fdfdfb;color:#20242b;font:1.0625rem/1.6 Georgia,"Noto Naskh Arabic",serif}
article{max-width:38rem;margin:0 auto;padding:3rem 1.5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
[data-part=standfirst]{font-size:1.15rem;color:#565c66;margin:0 0 1.25rem}
[data-part=byline],[data-part=signoff],figcaption,table{font-family:system-ui,sans-serif;font-size:.875rem}
[data-part=signoff]{border-block-start:1px solid #cfccc3;padding-block-start:.75rem;margin-block-start:2rem}
[data-part=dateline]{font-weight:600}
[data-part=embargo]{border:2px solid #a3261d;color:#a3261d;font:700 .9375rem/1.5 system-ui,sans-serif;padding:.5rem .75rem;margin:0 0 1.5rem}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:2px solid #23547b}
figure{margin:1.5rem 0}
img{max-width:100%;height:auto}
[data-part=credit]{opacity:.75}
table{border-collapse:collapse;width:100%;margin:1.25rem 0}
caption{font-size:.9375rem;font-weight:600;text-align:start;padding-block-end:.4rem}
figure table{margin:0}
[data-part=table-note]{margin:.35rem 0 0;opacity:.75}
th,td{text-align:start;padding:.4rem .6rem;border-block-end:1px solid #cfccc3;vertical-align:top}
hr{border:0;border-block-start:1px solid #cfccc3;margin:2rem 30%}
@media(prefers-color-scheme:dark){body{background:#1d2024;color:#e4e2dc}[data-part=standfirst]{color:#aeb2b9}a{color:#8fbce0}}
@media print{body{background:none;font-size:11pt}article{padding:0}h2,figure,table{break-inside:avoid}}
`.trim()

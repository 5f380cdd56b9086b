import type { MakePage } from '../host-page.ts';

/** Elements that do not say which chart they are, with and without something inside. */
const missing: MakePage = (site) => ({
  title: 'Not well said',
  body: `${site.script}
<tienvoud-chart id="no-chart" lang="nl"><a href="${site.base}nl/">The story</a></tienvoud-chart>
<tienvoud-chart id="no-language" chart="sectors"><a href="${site.base}nl/">The story</a></tienvoud-chart>
<tienvoud-chart id="markup" chart="&quot;><script>alert(1)</script>" lang="../nl">
</tienvoud-chart>
<tienvoud-chart id="empty"></tienvoud-chart>
<tienvoud-chart id="unknown" chart="no-such-chart" lang="nl"></tienvoud-chart>`,
});

export default missing;

/** The most a host needs to know of a message that asks: who asks again and again is answered once a frame. */
let underway = 0;

/** What WordPress calls a frame by, where it stands in one: in the fragment, or in a message. */
let secret = /[#&?]secret=([\w-]{1,40})/.exec(location.hash)?.[1];

/** The name under which pym.js knows a frame. */
const child = /[?&]childId=([\w.-]{1,100})(?:&|$)/.exec(location.search)?.[1];

/** Messages are numbers and names of this page, so any host may hear them. */
const say = (message: unknown): void => {
  parent.postMessage(message, '*');
};

/**
 * Tells the page around this one how high it is, in the words of every host that listens: its own loader, Datawrapper's, AMP and
 * NPR's Sidechain, Medium and Embedly, open-iframe-resizer; pym.js and WordPress where the address says that it is they.
 *
 * @param id language and chart: `nl/sectors`
 */
export function speak(id: string): void {
  if (parent === window) return;
  const root = document.documentElement;
  let told = 0;
  const tell = (again: boolean): void => {
    // Not `scrollHeight`: that never shrinks.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || (!again && height === told)) return;
    told = height;
    say({ type: 'tienvoud:size', v: 1, id, height });
    say({ 'datawrapper-height': { [id]: height } });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    say({ type: 'iframe-resized', height, width: root.clientWidth });
    if (child) say(`pymxPYMx${child}xPYMxheightxPYMx${String(height)}`);
    if (secret) say({ message: 'height', value: height, secret });
  };
  new ResizeObserver(() => {
    tell(false);
  }).observe(root);
  addEventListener('load', () => {
    tell(true);
  });
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const { message, secret: own } = (data ?? {}) as { message?: unknown; secret?: unknown };
    if (message === 'ready' && typeof own === 'string' && /^[\w-]{1,40}$/.test(own)) secret = own;
    underway ||= requestAnimationFrame(() => {
      underway = 0;
      tell(true);
    });
  });
  // WordPress gives its frames no way out but this one.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!secret || !link) return;
    event.preventDefault();
    say({ message: 'link', value: link.href, secret });
  });
}

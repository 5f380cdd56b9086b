import { spawn, type ChildProcess } from 'node:child_process';
import { inject } from 'vitest';
import { webkitHere } from '../../src/machine/engines.mjs';
import { freePort } from '../../src/machine/free-port.ts';

/** Keys as WebDriver names them: https://www.w3.org/TR/webdriver/#keyboard-actions. */
export const keys = {
  tab: '\uE004',
  enter: '\uE007',
  escape: '\uE00C',
  space: ' ',
  end: '\uE010',
  home: '\uE011',
  left: '\uE012',
  right: '\uE014',
  down: '\uE015',
} as const;

/** An element as WebDriver sends it: an object with this one name. */
type Handle = Readonly<Record<string, string>>;
const handle = 'element-6066-11e4-a52e-4f735466cecf';

/** One browser with one window, driven by WebKit's own driver: as much of WebDriver as these tests need. */
export class Session {
  readonly #base: string;
  readonly #driver: ChildProcess;
  #path = '';

  private constructor(base: string, driver: ChildProcess) {
    this.#base = base;
    this.#driver = driver;
  }

  /** Starts a browser, with or without script; `close` ends it. */
  static async open({ script = true } = {}): Promise<Session> {
    const there = webkitHere();
    if (!there) throw new Error('WebKit is not to be had here: install webkit2gtk-driver and xvfb.');
    const port = await freePort();
    const driver = spawn(there.driver, [`--port=${String(port)}`], {
      stdio: 'ignore',
      // In a group of its own: a browser outlives its driver where one of its pages has died.
      detached: true,
      env: {
        ...process.env,
        DISPLAY: inject('display'),
        // The system's colours, for a browser asks the toolkit: with ':dark' after it they would be dark.
        GTK_THEME: 'Adwaita',
        // No accessibility bus and no settings of whoever runs this.
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
      },
    });
    const session = new Session(`http://127.0.0.1:${String(port)}`, driver);
    const args = ['--automation', ...(script ? [] : ['--enable-javascript=false'])];
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: there.browser, args }, timeouts: { script: 45_000 } },
    };
    for (const until = Date.now() + 30_000; ;)
      try {
        const { sessionId } = (await session.#ask('POST', '/session', { capabilities })) as { sessionId: string };
        session.#path = `/session/${sessionId}`;
        return session;
      } catch (error) {
        // Until the driver listens.
        if (!(error instanceof TypeError) || Date.now() > until) {
          session.#end();
          throw error;
        }
        await new Promise((again) => setTimeout(again, 50));
      }
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.#base}${this.#path}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebKit answers ${path} with "${error}": ${message}`);
  }

  #end(): void {
    if (this.#driver.pid !== undefined) process.kill(-this.#driver.pid);
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#ask('DELETE', '');
    this.#end();
  }

  /** Opens an address, and waits until all of it has been loaded. */
  async goto(address: string): Promise<void> {
    await this.#ask('POST', '/url', { url: address });
  }

  /** Where the window is. */
  async address(): Promise<string> {
    return (await this.#ask('GET', '/url')) as string;
  }

  /** Sizes the window on the inside; it is never narrower than some 450 px, so narrow pages are looked at in a frame. */
  async size(width: number, height: number): Promise<void> {
    await this.#ask('POST', '/window/rect', { width, height });
    const [inWidth, inHeight] = await this.run(() => [innerWidth, innerHeight] as const);
    await this.#ask('POST', '/window/rect', { width: 2 * width - inWidth, height: 2 * height - inHeight });
  }

  /** Runs a function in the page, or in the frame that was gone into, with plain values; it cannot see what is around it here. */
  async run<const A extends readonly unknown[], T>(act: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.#ask('POST', '/execute/sync', {
      script: `return (${act.toString()}).apply(null, arguments)`,
      args,
    })) as T;
  }

  /** Runs the text of a script in the page. */
  async script(text: string): Promise<void> {
    await this.#ask('POST', '/execute/sync', { script: text, args: [] });
  }

  async #find(css: string): Promise<Handle> {
    return (await this.#ask('POST', '/element', { using: 'css selector', value: css })) as Handle;
  }

  /** Clicks in the middle of the first element, after scrolling to it, as a reader would. */
  async click(css: string): Promise<void> {
    await this.#ask('POST', `/element/${(await this.#find(css))[handle] ?? ''}/click`, {});
  }

  /** Moves the pointer to a place in the window. */
  async point(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) };
    await this.#ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: [move] }] });
  }

  /** Strikes keys, one after another, wherever the focus is. */
  async press(...struck: readonly string[]): Promise<void> {
    const actions = struck.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Does something inside a frame, and comes out again. */
  async inside<T>(css: string, act: () => Promise<T>): Promise<T> {
    await this.#ask('POST', '/frame', { id: await this.#find(css) });
    try {
      return await act();
    } finally {
      await this.#ask('POST', '/frame', { id: null });
    }
  }
}

/**
 * What a browser might let a page do, by the names of Permissions Policy. There is no word for all, so each is named; one that a browser
 * does not know it complains of, so only those that are in browsers stand here.
 */
const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** A `Permissions-Policy` that turns everything off, but what is named for the page itself. */
export function permissions(...own: readonly (typeof features)[number][]): string {
  return features.map((feature) => `${feature}=${own.includes(feature) ? '(self)' : '()'}`).join(', ');
}

/** True for names under which every object already has something, such as `constructor`: an id of that name would find it. */
export function reserved(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

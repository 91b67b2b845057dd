import type { Course, Module } from '../course/course.ts';
import type { Raw } from '../course/raw.ts';

/**
 * A fact that many ask of one course in a row: worked out once, and kept for the last course only, since a longer memory would keep
 * courses alive. What it gives is shared by all who ask, so nobody may change it.
 */
export function onceFor<T, More extends readonly unknown[]>(
  fact: (course: Course, ...more: More) => T,
): (course: Course, ...more: More) => T {
  let last: { readonly course: Course; readonly found: T } | undefined;
  return (course, ...more) => {
    if (last?.course !== course) last = { course, found: fact(course, ...more) };
    return last.found;
  };
}

/** The same of what the author typed, before it was understood. */
export function onceForTyped<T>(fact: (typed: Raw) => T): (typed: Raw) => T {
  let last: { readonly typed: Raw; readonly found: T } | undefined;
  return (typed) => {
    if (last?.typed !== typed) last = { typed, found: fact(typed) };
    return last.found;
  };
}

/** A fact that many ask of one module in a row: worked out once. What it gives is shared by all who ask, so nobody may change it. */
export function onceForModule<T extends object>(fact: (module: Module) => T): (module: Module) => T {
  const known = new WeakMap<Module, T>();
  return (module) => {
    let found = known.get(module);
    if (!found) {
      found = fact(module);
      known.set(module, found);
    }
    return found;
  };
}

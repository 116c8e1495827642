import type { TargetState } from "../../src/ledger/ledger.js";

/** All that a state says, as a plain object: a fold's states are read out of its columns when they are asked. */
export function plainState(state: TargetState): TargetState {
  const parts = withGetters(state);
  return parts.issued === undefined ? parts : { ...parts, issued: withGetters(parts.issued) };
}

function withGetters<T extends object>(value: T): T {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)));
  const names = properties.flatMap(([name, { get }]) => (get === undefined ? [] : [name as keyof T]));
  return Object.assign(Object.fromEntries(names.map((name) => [name, value[name]])), value) as T;
}

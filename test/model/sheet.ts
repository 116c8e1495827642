/** A manifest: who is in it, and how. */
export interface Sheet {
  generation: number;
  inDoubt: "hold" | "reissue";
  renew: boolean;
  users: Map<number, { body: number; generation: number }>;
}

export function sheet(users: number[]): Sheet {
  return {
    generation: 1,
    inDoubt: "hold",
    renew: false,
    users: new Map(users.map((user) => [user, { body: 0, generation: 1 }])),
  };
}

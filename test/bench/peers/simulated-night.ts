import { playNight } from "../simulated-night/night.js";

/** Plays one night on simulated time, and prints how it went as JSON. Arguments: the subscription plan, the users, the seed. */
const [plan = "", users = "", seed = ""] = process.argv.slice(2);
console.log(JSON.stringify(await playNight({ plan, users: Number(users), seed: Number(seed) })));

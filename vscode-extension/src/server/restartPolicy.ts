/**
 * How long to wait before a server that ended is started again, and when to stop trying.
 *
 * The pauses double from half a second; a server that has run well for a while starts the count
 * anew, so that a crash a day never adds up, and one that can't even start ends after six tries:
 *
 *     crash 1 → 0.5 s, 2 → 1 s, 3 → 2 s, 4 → 4 s, 5 → 8 s, 6 → 16 s, 7 → give up
 */
export interface RestartLimits {
  /** Pause before the first restart, in milliseconds. */
  readonly firstPause: number;
  /** Restarts in a row before giving up. */
  readonly attempts: number;
  /** A run at least this long (milliseconds) counts as a good one. */
  readonly goodRun: number;
}

export const LIMITS: RestartLimits = { firstPause: 500, attempts: 6, goodRun: 3 * 60 * 1000 };

export class RestartPolicy {
  private crashes = 0;

  constructor(private readonly limits: RestartLimits = LIMITS) {}

  /** The pause before the next start in milliseconds, or undefined to give up. */
  afterCrash(ranFor: number): number | undefined {
    if (ranFor >= this.limits.goodRun) this.crashes = 0;
    this.crashes += 1;
    if (this.crashes > this.limits.attempts) return undefined;
    return this.limits.firstPause * 2 ** (this.crashes - 1);
  }

  /** The user asked for a start: earlier crashes no longer count. */
  forget(): void {
    this.crashes = 0;
  }
}

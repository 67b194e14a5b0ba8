/** Exit codes of `soat`, the same for each command. */
export const ExitCode = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Usage, configuration or a file that could not be read. */
  trouble: 2,
  /** Ended by Ctrl-C, as shells have it. */
  interrupted: 130,
} as const;

declare module '@socialgouv/jours-feries' {
  /** Public holidays of a year by French name, each at midnight UTC. */
  export default function holidaysOf(year: number, options?: { alsace?: boolean }): Record<string, Date>;
}

/** Duties of every training provider: woken by any profile, as a reminder of what the spec does not show. */
export const everyProfile = { qualiopi: 'warning', opco: 'warning', cpf: 'warning', public: 'warning' } as const;

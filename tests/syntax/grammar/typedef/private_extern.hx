private typedef Hidden = Int;
extern typedef Outside = {a: Int};

// broken: `Hidden = Int` -> `Hidden = `

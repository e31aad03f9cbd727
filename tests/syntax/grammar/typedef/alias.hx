typedef Name = String;

// broken: `= String;` -> `= ;`
// broken: `Name = ` -> `Name `

typedef Deep = {a: {b: {c: Array<{d: Int}>}}};

// broken: `Array<{d: Int}>` -> `Array<{d: Int}`

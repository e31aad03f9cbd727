package;

class PackageEmpty {}

// broken: `package;` -> `package`

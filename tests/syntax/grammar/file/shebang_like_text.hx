class ShebangLikeText {
    var path = "#!/bin/sh";
}

// broken: `"#!/bin/sh"` -> `#!/bin/sh`

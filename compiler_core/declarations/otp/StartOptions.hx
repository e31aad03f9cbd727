/** How a server is started. **/
typedef StartOptions = {
    /** What it is called: a module or an atom, `{:global, name}` or `{:via, module, name}`. **/
    var ?name:Dynamic;
    /** How long it may take to begin. **/
    var ?timeout:Timeout;
    /** What is watched and written down. **/
    var ?debug:Array<Atom>;
    /** Settings of the process. **/
    var ?spawnOpt:Array<Atom>;
    /** After how many idle milliseconds it sleeps. **/
    var ?hibernateAfter:Timeout;
}

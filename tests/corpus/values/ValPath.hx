/** haxe.io.Path: parts, joining, normal form. **/
import haxe.io.Path;

class ValPath {
    static function main() {
        var p = new Path("/usr/local/lib/data.tar.gz");
        Sys.println(p.dir + " " + p.file + " " + p.ext);
        Sys.println(p.toString());
        Sys.println(Path.directory("/a/b/c.txt") + " " + Path.extension("c.txt") + " " + Path.withoutExtension("/a/c.txt"));
        Sys.println(Path.withoutDirectory("/a/c.txt") + " " + Path.withExtension("/a/c.txt", "md"));
        Sys.println(Path.join(["a", "b", "../c"]) + " " + Path.join(["/x/", "y"]));
        Sys.println(Path.normalize("a/./b/../c//d"));
        Sys.println(Path.addTrailingSlash("a") + " " + Path.removeTrailingSlashes("a//"));
        Sys.println(Path.isAbsolute("/a") + " " + Path.isAbsolute("a"));
        Sys.println(Path.extension("noext") == "");
    }
}

/** Structures of type Dynamic, built for a client and read back. **/
class ResponseBuilder {
    static function ok(data:Dynamic):Dynamic {
        return {status: 200, data: data};
    }

    static function failure(status:Int, message:String, ?field:String):Dynamic {
        var error:Dynamic = {message: message};
        if (field != null) {
            error.field = field;
        }
        return {status: status, error: error};
    }

    static function page(items:Array<Int>, number:Int, size:Int):Dynamic {
        var start = (number - 1) * size;
        return ok({
            items: items.slice(start, start + size),
            page: number,
            pages: Math.ceil(items.length / size),
            hasNext: start + size < items.length
        });
    }

    static function describe(response:Dynamic):String {
        if (response.status != 200) {
            var where = response.error.field == null ? "" : " in " + response.error.field;
            return response.status + " " + response.error.message + where;
        }
        return "ok";
    }

    static function main() {
        Sys.println(describe(ok(1)));
        Sys.println(describe(failure(404, "not found")));
        Sys.println(describe(failure(422, "too short", "name")));
        var second = page([1, 2, 3, 4, 5, 6, 7], 2, 3);
        Sys.println(second.data.items.join(" ") + " of " + second.data.pages);
        Sys.println(second.data.hasNext + " " + page([1], 1, 3).data.hasNext);
    }
}

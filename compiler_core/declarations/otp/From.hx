/** Who asked, as `GenServer.reply` wants it. **/
@:coreType extern abstract From {}

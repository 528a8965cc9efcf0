<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BulkBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Show report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>Something broke in OpsDesk</source>
        <translation>OpsDesk 出错了</translation>
    </message>
    <message>
        <source>What you saved is safe; the last step may be missing. If it happens again, close and reopen OpsDesk and send this report. It holds no names and no data of your members.</source>
        <translation>已保存的内容都在，最后一步可能没记上。如果再次出现，请关闭并重新打开 OpsDesk，并把这份报告发给我们。报告里没有姓名，也没有成员的任何资料。</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>GroupBoard</name>
    <message>
        <source>{count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No welcome yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody runs this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages a day over the last 7 days: {days}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandleRow</name>
    <message>
        <source>{kind} {value}: click to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新选</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Rosters, member lists, contacts, orders and sign-up chains; OpsDesk finds out what each one is.</source>
        <translation>群名单、成员表、通讯录、订单、接龙都可以，OpsDesk 会自己认出是哪一种。</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在看文件</translation>
    </message>
    <message>
        <source>Looking at the files; editing waits</source>
        <translation>正在看文件，编辑稍等</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>剪贴板里没有文字</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <source>A backup is made first. One click takes an import back whole.</source>
        <translation>导入前会先备份；不合适可以一键整批撤回。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Importing; editing waits</source>
        <translation>正在导入，编辑稍等</translation>
    </message>
    <message>
        <source>Imported: {new} new, {updated} updated</source>
        <translation>已导入：新增 {new}，更新 {updated}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taking an import back; editing waits</source>
        <translation>正在撤回导入，编辑稍等</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n row(s)</source>
        <translation>
            <numerusform>已撤回 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) stay, for they are in use</source>
        <translation>
            <numerusform>%n 位成员已在使用，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>imported before, nothing to do</source>
        <translation>以前导入过</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Tag, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role, or a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>查找或操作</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>下一行</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>上一行</translation>
    </message>
    <message>
        <source>Rail, list, panel in turn</source>
        <translation>依次切换侧栏、列表、详情</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>MemberColumns</name>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Spend {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owe {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trust {trust}, value {value}, emotional {emotional}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberDeeds</name>
    <message>
        <source>Starred {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the star off {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the star off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred {count} members as {star}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred {name} as {star}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {count} members {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged {name} {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag {tag} off {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the tag {tag} off {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} members are {role} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {role} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended the role {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: logged for {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: logged for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {count} members to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {name} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {count} members; editing waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberDelegate</name>
    <message>
        <source>Trust, value, emotional: once, steady from 2 touches, strong from 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star: core by your hand (S)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberExport</name>
    <message>
        <source>Export {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts for a phone (*.vcf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another export is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {count} members to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberFilters</name>
    <message>
        <source>Name, remark, tag, phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not touched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberHead</name>
    <message>
        <source>Star (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>You gave {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they gave {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no remark yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tier}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Remove this touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Choose a member to see what was between you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. What you log, orders and groups show up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no group. Import a roster to see where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders. Import an order export of your shop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberRail</name>
    <message>
        <source>Starred core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owe them a return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not touched {days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected, {amount} spent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthPopup</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
</context>
<context>
    <name>NewMember</name>
    <message>
        <source>{handle} belongs to {name} already; open them instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{handle} does not look like such an account; check for a missing digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who they are to you, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if you know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
</context>
<context>
    <name>NoMembers</name>
    <message>
        <source>Add first member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname and one line about them. Add and next keeps the form open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel or CSV, any column names. You see every row before it is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten regulars with a note each are worth more than ten thousand names. You can bring the rest in later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the people you already know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits all of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without “{condition}” there are {count} members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop “{condition}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notify</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find or do anything</source>
        <translation>查找或操作</translation>
    </message>
    <message>
        <source>Nothing is called like this</source>
        <translation>没有叫这个名字的</translation>
    </message>
</context>
<context>
    <name>PanelActs</name>
    <message>
        <source>Copied {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {handle}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as no longer used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered {month}-{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed a touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>No star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>What you want to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Surname is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in pinyin, for sorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Better not mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Days to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} messages in the logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Log touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make posters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a touch: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the {count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Column in the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群名称</translation>
    </message>
    <message>
        <source>Day of the list</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>This very file was imported before; importing it again changes nothing.</source>
        <translation>这个文件以前导入过，再导一次不会有变化。</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>要留意的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): {what}</source>
        <translation>
            <numerusform>%n 行：{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>first in row {row}</source>
        <translation>首见于第 {row} 行</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>进群</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退群</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Gone or renamed</source>
        <translation>不见了或改名了</translation>
    </message>
    <message>
        <source>New or renamed</source>
        <translation>新来的或改名的</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>You promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} became {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two rosters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already in the first roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} refunded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Know your people.</source>
        <translation>记得住每个人。</translation>
    </message>
    <message>
        <source>Post on time.</source>
        <translation>准点发内容。</translation>
    </message>
    <message>
        <source>Give back a little more.</source>
        <translation>回礼多一点点。</translation>
    </message>
    <message>
        <source>Everything stays in one folder on this laptop. OpsDesk never signs in to your platforms; it prepares, and you paste.</source>
        <translation>一切都放在这台电脑的一个文件夹里。OpsDesk 从不登录任何平台：它备好，你来粘贴。</translation>
    </message>
    <message>
        <source>Name of your shop or community</source>
        <translation>店铺或社群的名称</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>工作台名称</translation>
    </message>
    <message>
        <source>One SQLite file plus a media folder. Verified backups are kept beside it.</source>
        <translation>一个 SQLite 文件加一个图片文件夹，旁边存着验过的备份。</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>Open an existing desk</source>
        <translation>打开已有工作台</translation>
    </message>
    <message>
        <source>Try the sample desk</source>
        <translation>试用示例工作台</translation>
    </message>
    <message>
        <source>Set up your desk</source>
        <translation>建一个工作台</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Making the sample desk: {done} of {total} files</source>
        <translation>正在准备示例：{done}／{total} 个文件</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>恢复最新备份</translation>
    </message>
</context>
<context>
    <name>_ClassMark</name>
    <message>
        <source>Logs {kind}; click for another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DateForm</name>
    <message>
        <source>+ Birthday or another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lunar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_HandleForm</name>
    <message>
        <source>+ Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Hints</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>open in panel</source>
        <translation>在详情栏打开</translation>
    </message>
    <message>
        <source>pinyin and initials work</source>
        <translation>可用拼音和首字母</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Name in the group</source>
        <translation>群名片</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Real name</source>
        <translation>真实姓名</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>WeCom ID</source>
        <translation>企微号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Owner or admin</source>
        <translation>群主或管理员</translation>
    </message>
    <message>
        <source>Title in the group</source>
        <translation>群头衔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入群时间</translation>
    </message>
    <message>
        <source>First spoke</source>
        <translation>首次发言</translation>
    </message>
    <message>
        <source>Last spoke</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息数</translation>
    </message>
    <message>
        <source>First met</source>
        <translation>认识时间</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Blocklist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Group number</source>
        <translation>群号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>子订单</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Paid for the item</source>
        <translation>商品实付</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund status</source>
        <translation>退款状态</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund honoured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fake pointed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Useful sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People introduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Festival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illness and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation>已停止，没有任何改动</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>There is no desk in {desk}; choose its folder or restore a backup</source>
        <translation>{desk} 里没有工作台，请选对文件夹，或恢复一个备份</translation>
    </message>
    <message>
        <source>{desk} holds a desk already; open it or choose another folder</source>
        <translation>{desk} 里已经有工作台，打开它，或换一个文件夹</translation>
    </message>
    <message>
        <source>{desk} is open in another OpsDesk; close it there first</source>
        <translation>{desk} 已在另一个 OpsDesk 窗口打开，请先在那边关闭</translation>
    </message>
    <message>
        <source>This desk was made by a newer OpsDesk (format {found}, this one knows {known}); update OpsDesk</source>
        <translation>这个工作台是更新版本的 OpsDesk 做的（格式 {found}，本版只认到 {known}），请先升级 OpsDesk</translation>
    </message>
    <message>
        <source>The desk file is damaged; restore the newest backup</source>
        <translation>工作台文件已损坏，请恢复最新的备份</translation>
    </message>
    <message>
        <source>The file in this folder is not an OpsDesk desk</source>
        <translation>这个文件夹里的文件不是 OpsDesk 工作台</translation>
    </message>
    <message>
        <source>{folder} is copied by {service}, which can damage a desk; choose a local folder</source>
        <translation>{folder} 由 {service} 同步，会损坏工作台，请选本机的普通文件夹</translation>
    </message>
    <message>
        <source>An import is being written; editing is possible again in a moment</source>
        <translation>正在写入导入内容，稍后就能编辑</translation>
    </message>
    <message>
        <source>No desk was named; give --desk DIR or make one with `opsdesk new`</source>
        <translation>没有指定工作台，用 --desk 目录，或先用 opsdesk new 新建</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again</source>
        <translation>磁盘满了，腾出一些空间再试</translation>
    </message>
    <message>
        <source>The folder cannot be written to; check its permissions</source>
        <translation>这个文件夹不能写入，请检查权限</translation>
    </message>
    <message>
        <source>The disk refused to write; nothing was changed</source>
        <translation>磁盘拒绝写入，没有任何改动</translation>
    </message>
    <message>
        <source>The backup {file} cannot be read; choose another one</source>
        <translation>备份 {file} 读不出来，请换一个</translation>
    </message>
    <message>
        <source>There is no file {file}</source>
        <translation>找不到文件 {file}</translation>
    </message>
    <message>
        <source>{file} has no rows</source>
        <translation>{file} 里没有数据</translation>
    </message>
    <message>
        <source>{file} is no kind of file that OpsDesk reads</source>
        <translation>{file} 不是 OpsDesk 认得的文件</translation>
    </message>
    <message>
        <source>{file} is damaged or cut off; export it again</source>
        <translation>{file} 已损坏或不完整，请重新导出一次</translation>
    </message>
    <message>
        <source>{file} is protected by a password; save it without one</source>
        <translation>{file} 有密码保护，请另存为无密码的文件</translation>
    </message>
    <message>
        <source>{file} is too large to read safely; split it</source>
        <translation>{file} 太大，请拆成几个文件</translation>
    </message>
    <message>
        <source>Reading {file} took too long and was stopped</source>
        <translation>读取 {file} 太久，已停止</translation>
    </message>
    <message>
        <source>{file} is a {kind}; OpsDesk does not read those yet</source>
        <translation>{file} 是{kind}，目前还不能导入</translation>
    </message>
    <message>
        <source>The file does not say which group it lists; name the group</source>
        <translation>文件里没写是哪个群，请填群名称</translation>
    </message>
    <message>
        <source>The file does not say when it was taken; name the date</source>
        <translation>文件里没写名单日期，请填日期</translation>
    </message>
    <message>
        <source>{group} has a roster of {last} already; one of {taken} cannot be put before it</source>
        <translation>{group} 已有 {last} 的名单，{taken} 的不能插到它前面</translation>
    </message>
    <message>
        <source>Import {id} was taken back already</source>
        <translation>第 {id} 次导入已经撤回过</translation>
    </message>
    <message>
        <source>Import {id} cannot be taken back before import {later} ({file}), which was compared with it</source>
        <translation>第 {later} 次导入（{file}）是跟它比对的，请先撤回那一次，再撤回第 {id} 次</translation>
    </message>
    <message>
        <source>There is no {id}</source>
        <translation>找不到 {id}</translation>
    </message>
    <message>
        <source>The picture cannot be read; use PNG, JPEG or WebP</source>
        <translation>图片读不出来，请用 PNG、JPEG 或 WebP</translation>
    </message>
    <message>
        <source>The picture is larger than 50 million pixels</source>
        <translation>图片超过 5000 万像素</translation>
    </message>
    <message>
        <source>The text is too long for a code; use a shorter link</source>
        <translation>内容太长，放不进二维码，请换短链接</translation>
    </message>
    <message>
        <source>The code has no content</source>
        <translation>二维码没有内容</translation>
    </message>
    <message>
        <source>No QR code was found in the picture</source>
        <translation>图片里没找到二维码</translation>
    </message>
    <message>
        <source>Type a name first</source>
        <translation>先写个名称</translation>
    </message>
    <message>
        <source>The name {name} is taken; choose another</source>
        <translation>“{name}”已经用了，换一个</translation>
    </message>
    <message>
        <source>What was posted stays as it is; make a correcting post</source>
        <translation>已经发出去的不能改，请另写一条更正</translation>
    </message>
    <message>
        <source>There is no poster template {name}</source>
        <translation>没有海报模板 {name}</translation>
    </message>
    <message>
        <source>no name and no account</source>
        <translation>没有昵称也没有账号</translation>
    </message>
    <message>
        <source>its accounts belong to different members ({value}); not joined</source>
        <translation>这一行的账号分属不同成员（{value}），没有合并</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理层</translation>
    </message>
    <message>
        <source>KOL</source>
        <translation>KOL</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我自己</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Weibo</source>
        <translation>微博</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>线下</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>group roster</source>
        <translation>群名单</translation>
    </message>
    <message>
        <source>member list</source>
        <translation>成员表</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>sign-up chain</source>
        <translation>接龙</translation>
    </message>
    <message>
        <source>chat log</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>wallet bill</source>
        <translation>钱包账单</translation>
    </message>
    <message>
        <source>content plan</source>
        <translation>内容排期表</translation>
    </message>
    <message>
        <source>starred by you</source>
        <translation>你标的星</translation>
    </message>
    <message>
        <source>left every group</source>
        <translation>已退出所有群</translation>
    </message>
    <message>
        <source>in no roster and no log</source>
        <translation>不在任何名单和记录里</translation>
    </message>
    <message>
        <source>in a group, nothing heard for 30 days</source>
        <translation>在群里，30 天没动静</translation>
    </message>
    <message>
        <source>spoke {days} d ago</source>
        <translation>{days} 天前发过言</translation>
    </message>
    <message>
        <source>touched {days} d ago</source>
        <translation>{days} 天前触达过</translation>
    </message>
    <message>
        <source>bought {days} d ago</source>
        <translation>{days} 天前下过单</translation>
    </message>
    <message>
        <source>nothing known yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Made the desk</source>
        <translation>新建工作台</translation>
    </message>
    <message>
        <source>Added a member</source>
        <translation>新增成员</translation>
    </message>
    <message>
        <source>Edited a member</source>
        <translation>修改成员</translation>
    </message>
    <message>
        <source>Took the star off</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Moved members to the bin</source>
        <translation>成员移到回收站</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Took a tag off</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Gave a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Ended a role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Took an import back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>Phone as shown</source>
        <translation>显示的手机号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>最近触点</translation>
    </message>
    <message>
        <source>{platform} ID</source>
        <translation>{platform}号</translation>
    </message>
    <message>
        <source>{platform} name</source>
        <translation>{platform}昵称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by first users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat group code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat card of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeCom code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QQ group code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code dying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code dies in 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {amount} spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {seats}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code lives {days} more days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code dies today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code; paste a picture of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has died; paste a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat stops scanning at {seats} members; from there people are invited one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

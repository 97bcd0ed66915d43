<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EventGroups</name>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Cards and credit</source>
        <translation>卡与额度</translation>
    </message>
    <message>
        <source>Switch and alarms</source>
        <translation>开关与报警</translation>
    </message>
    <message>
        <source>Service and settings</source>
        <translation>服务与设置</translation>
    </message>
    <message>
        <source>Faults and tampering</source>
        <translation>故障与异常</translation>
    </message>
</context>
<context>
    <name>Fleet</name>
    <message>
        <source>day %1 of %2</source>
        <translation>第 %1 天，共 %2 天</translation>
    </message>
    <message>
        <source>Town of %1 meters, %2 days, seed %3.</source>
        <translation>小镇：%1 块电能表，%2 天，种子 %3。</translation>
    </message>
    <message>
        <source>Energy metered: %1 kWh.</source>
        <translation>计量电量：%1 kWh。</translation>
    </message>
    <message>
        <source>Sales: %1 for ¥%2 in all.</source>
        <translation>售电 %1 笔，共 ¥%2。</translation>
    </message>
    <message>
        <source>Credit in yuan: sold %1, moved %2, loaded %3, consumed %4, remaining %5.</source>
        <translation>金额额度：售出 %1，转移 %2，入表 %3，消耗 %4，剩余 %5。</translation>
    </message>
    <message>
        <source>Credit in kWh: sold %1, moved %2, loaded %3, consumed %4, remaining %5.</source>
        <translation>电量额度：售出 %1，转移 %2，入表 %3，消耗 %4，剩余 %5。</translation>
    </message>
    <message>
        <source>Credit trips %1, courtesy trips %2, alarms %3, power cuts %4.</source>
        <translation>欠费跳闸 %1，提醒跳闸 %2，报警 %3，停电 %4。</translation>
    </message>
    <message>
        <source>Cards loaded %1, refused %2, reissued %3; meters exchanged %4.</source>
        <translation>入表 %1 次，拒卡 %2，补卡 %3；换表 %4。</translation>
    </message>
    <message>
        <source>Book %1 (%2): %3</source>
        <translation>账簿 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Conserved: every check holds to the fen.</source>
        <translation>守恒：各项核对分文不差。</translation>
    </message>
    <message>
        <source>NOT CONSERVED: %1: %2</source>
        <translation>不守恒：%1：%2</translation>
    </message>
    <message>
        <source>%1 meter steps a second, %2 sales a second, %3 MiB of memory.</source>
        <translation>每秒 %1 个电表步，每秒 %2 笔售电，内存 %3 MiB。</translation>
    </message>
</context>
<context>
    <name>FleetCharts</name>
    <message>
        <source>Energy metered, kWh a day</source>
        <translation>计量电量，千瓦时/日</translation>
    </message>
    <message>
        <source>Paid at the counter, yuan a day</source>
        <translation>售电点收款，元/日</translation>
    </message>
    <message>
        <source>Trips and alarms a day</source>
        <translation>每日跳闸与报警次数</translation>
    </message>
    <message>
        <source>Households without supply at midnight</source>
        <translation>零点停电户数</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>千瓦时</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>courtesy trips</source>
        <translation>提醒跳闸</translation>
    </message>
    <message>
        <source>credit trips</source>
        <translation>欠费跳闸</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>%1 至 %2。</translation>
    </message>
    <message>
        <source>%1: at most %2, on %3.</source>
        <translation>%1：最高 %2，%3。</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>No private smart-card service here: the programs talk to the card box directly.</source>
        <translation>此处没有独立的读卡服务：程序直接与虚拟卡箱通信。</translation>
    </message>
    <message>
        <source>%1 has changed the one-time password and is signed in.</source>
        <translation>%1 已修改一次性密码并登录。</translation>
    </message>
    <message>
        <source>Opening card for %1: ¥%2, receipt %3, %4 APDUs in the session that wrote.</source>
        <translation>%1 的开户卡：¥%2，凭证 %3，写卡会话共 %4 条 APDU。</translation>
    </message>
    <message>
        <source>Card in the meter: it shows %1, remaining %2, accepted in all %3.</source>
        <translation>卡已插表：显示 %1，剩余 %2，累计入表 %3。</translation>
    </message>
    <message>
        <source>The alarm lights: %1 remaining.</source>
        <translation>报警灯亮：剩余 %1。</translation>
    </message>
    <message>
        <source>The credit is used up: the load switch has tripped.</source>
        <translation>额度用完：负荷开关已跳闸。</translation>
    </message>
    <message>
        <source>Key held for %1 s: the switch is closed, supply is on.</source>
        <translation>按键 %1 秒：开关已合闸，恢复供电。</translation>
    </message>
    <message>
        <source>Sold ¥%1 on reader &quot;%2&quot;: receipt %3, %4 APDUs; the meter will show %5.</source>
        <translation>在读卡器“%2”上售电 ¥%1：凭证 %3，%4 条 APDU；电表将显示 %5。</translation>
    </message>
    <message>
        <source>Return data booked: sold %1, accepted by the meter %2, remaining %3.</source>
        <translation>反写数据已入账：已售 %1，电表已接受 %2，剩余 %3。</translation>
    </message>
    <message>
        <source>Sales: %1. APDUs of each: %2. Sold %3, credited %4, tripped: %5, restored: %6.</source>
        <translation>售电 %1 笔，每笔 APDU：%2。售出 %3，入表 %4，跳闸：%5，复电：%6。</translation>
    </message>
    <message>
        <source>Invariants: all hold.</source>
        <translation>不变量：全部成立。</translation>
    </message>
    <message>
        <source>Invariants: BROKEN: %1</source>
        <translation>不变量：不成立：%1</translation>
    </message>
    <message>
        <source>The demonstration stopped at: %1.</source>
        <translation>演示停止于：%1。</translation>
    </message>
    <message>
        <source>Operator %1 (%2): one-time password %3</source>
        <translation>操作员 %1（%2）：一次性密码 %3</translation>
    </message>
    <message>
        <source>Practice profile made in %1. Its keys are TEST KEYS. The passwords are shown only now:</source>
        <translation>练习配置已建立于 %1。其密钥为测试密钥。密码仅显示这一次：</translation>
    </message>
    <message>
        <source>There is a profile in %1 already. Choose another folder, or delete that one to start over.</source>
        <translation>%1 中已有配置。请另选文件夹，或删除后重新开始。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AccountForm</name>
    <message>
        <source>No account is chosen. Type part of a number or a name, or put the customer&apos;s card into the reader.</source>
        <translation>尚未选择用户。请输入部分户号或姓名，或将客户的卡插入读卡器。</translation>
    </message>
    <message>
        <source>take this account</source>
        <translation>选定此户</translation>
    </message>
    <message>
        <source>choose the account</source>
        <translation>选择用户</translation>
    </message>
    <message>
        <source>Chosen: %1, %2, %3, %4</source>
        <translation>已选：%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>The customer&apos;s card in the reader chooses by itself.</source>
        <translation>插入客户的卡即自动选定用户。</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>No match. Type less of it.</source>
        <translation>无匹配结果，请少输入一些。</translation>
    </message>
    <message>
        <source>Type one character or more of a customer number, meter number, name, initials, telephone or address.</source>
        <translation>请输入户号、表号、户名、拼音首字母、电话或地址中的一个或几个字符。</translation>
    </message>
    <message>
        <source>Whose account?</source>
        <translation>哪一户？</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ActForm</name>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The cash stays for the next shift</source>
        <translation>现金留给下一班</translation>
    </message>
    <message>
        <source>Confirm (ENTER)</source>
        <translation>确认 (ENTER)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ActionWords</name>
    <message>
        <source>Evidence of an account written</source>
        <translation>导出客户证据</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账户变更</translation>
    </message>
    <message>
        <source>Head of the log kept</source>
        <translation>审计链锚定</translation>
    </message>
    <message>
        <source>Chain verified: broken</source>
        <translation>验证审计链：断裂</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>Audit extract reported</source>
        <translation>审计摘要报表</translation>
    </message>
    <message>
        <source>Chain verified: whole</source>
        <translation>验证审计链：完整</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Backup proven</source>
        <translation>备份已验证</translation>
    </message>
    <message>
        <source>Books restored</source>
        <translation>账簿已恢复</translation>
    </message>
    <message>
        <source>Keys on a card changed</source>
        <translation>卡片换密钥</translation>
    </message>
    <message>
        <source>Card reported</source>
        <translation>卡片状态上报</translation>
    </message>
    <message>
        <source>Card unblocked</source>
        <translation>卡片解锁</translation>
    </message>
    <message>
        <source>Clock set</source>
        <translation>校准时钟</translation>
    </message>
    <message>
        <source>Company set</source>
        <translation>设置公司信息</translation>
    </message>
    <message>
        <source>Customer entered</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Bank reconciled</source>
        <translation>银行对账</translation>
    </message>
    <message>
        <source>Business day closed</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Business day opened</source>
        <translation>开始营业日</translation>
    </message>
    <message>
        <source>Recovered day booked</source>
        <translation>补录营业日</translation>
    </message>
    <message>
        <source>Debt booked</source>
        <translation>登记欠费</translation>
    </message>
    <message>
        <source>Debt plan agreed</source>
        <translation>约定还款计划</translation>
    </message>
    <message>
        <source>Debt paid</source>
        <translation>偿还欠费</translation>
    </message>
    <message>
        <source>Evidence exported</source>
        <translation>导出证据</translation>
    </message>
    <message>
        <source>Customers imported</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Invoices handed out</source>
        <translation>分发发票</translation>
    </message>
    <message>
        <source>Invoice used or voided</source>
        <translation>发票使用或作废</translation>
    </message>
    <message>
        <source>Invoices received</source>
        <translation>发票入库</translation>
    </message>
    <message>
        <source>Key changed</source>
        <translation>密钥变更</translation>
    </message>
    <message>
        <source>Operator entered</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Password stored more safely</source>
        <translation>密码强度升级</translation>
    </message>
    <message>
        <source>Operator has left</source>
        <translation>停用操作员</translation>
    </message>
    <message>
        <source>Operator&apos;s limits set</source>
        <translation>设置操作员限额</translation>
    </message>
    <message>
        <source>Password chosen</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>设置数字密码</translation>
    </message>
    <message>
        <source>PIN refused</source>
        <translation>数字密码错误</translation>
    </message>
    <message>
        <source>PIN reset</source>
        <translation>重置数字密码</translation>
    </message>
    <message>
        <source>Unlocked by PIN</source>
        <translation>数字密码解锁</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Operator&apos;s role changed</source>
        <translation>变更操作员角色</translation>
    </message>
    <message>
        <source>Operator&apos;s area set</source>
        <translation>设置操作员区域</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Operator let in again</source>
        <translation>重新启用操作员</translation>
    </message>
    <message>
        <source>Work order approved</source>
        <translation>审批作业单</translation>
    </message>
    <message>
        <source>Management card issued</source>
        <translation>发放管理卡</translation>
    </message>
    <message>
        <source>Management card lost</source>
        <translation>管理卡挂失</translation>
    </message>
    <message>
        <source>Work order prepared</source>
        <translation>编制作业单</translation>
    </message>
    <message>
        <source>Management card returned</source>
        <translation>归还管理卡</translation>
    </message>
    <message>
        <source>Work order revoked</source>
        <translation>撤销作业单</translation>
    </message>
    <message>
        <source>Visits booked</source>
        <translation>登记现场记录</translation>
    </message>
    <message>
        <source>Management card written</source>
        <translation>写管理卡</translation>
    </message>
    <message>
        <source>Receipt reprinted</source>
        <translation>补打凭证</translation>
    </message>
    <message>
        <source>Recovered row cleared</source>
        <translation>清理补录记录</translation>
    </message>
    <message>
        <source>Card&apos;s return booked</source>
        <translation>登记卡片回写</translation>
    </message>
    <message>
        <source>Card contradicts the records</source>
        <translation>卡片与记录不符</translation>
    </message>
    <message>
        <source>Card of a roll-out done</source>
        <translation>推广更新卡片</translation>
    </message>
    <message>
        <source>Roll-out started</source>
        <translation>启动推广更新</translation>
    </message>
    <message>
        <source>Roll-out turned</source>
        <translation>推广更新变更</translation>
    </message>
    <message>
        <source>Sale taken over by the next</source>
        <translation>并入下一次售电</translation>
    </message>
    <message>
        <source>Question about a sale answered</source>
        <translation>答复售电询问</translation>
    </message>
    <message>
        <source>Sale begun</source>
        <translation>开始售电</translation>
    </message>
    <message>
        <source>Unfinished sale taken up</source>
        <translation>接手未完成售电</translation>
    </message>
    <message>
        <source>Sale finished</source>
        <translation>完成售电</translation>
    </message>
    <message>
        <source>Money paid out</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Sale quarantined</source>
        <translation>售电隔离</translation>
    </message>
    <message>
        <source>Sale voided</source>
        <translation>售电作废</translation>
    </message>
    <message>
        <source>Cash limit set</source>
        <translation>设置现金限额</translation>
    </message>
    <message>
        <source>Time between equal sales set</source>
        <translation>设置重复售电间隔</translation>
    </message>
    <message>
        <source>Purchase limit set</source>
        <translation>设置购电限额</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Till counted</source>
        <translation>清点钱箱</translation>
    </message>
    <message>
        <source>Cash taken to the safe</source>
        <translation>现金上缴</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Cash put into the till</source>
        <translation>现金存入</translation>
    </message>
    <message>
        <source>Recount ordered</source>
        <translation>要求重新清点</translation>
    </message>
    <message>
        <source>Unfinished sale signed over</source>
        <translation>交接未完成售电</translation>
    </message>
    <message>
        <source>Card wiped</source>
        <translation>清空卡片</translation>
    </message>
    <message>
        <source>Card given out</source>
        <translation>发出卡片</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>卡片挂失</translation>
    </message>
    <message>
        <source>Blank cards received</source>
        <translation>白卡入库</translation>
    </message>
    <message>
        <source>Card taken in</source>
        <translation>收回卡片</translation>
    </message>
    <message>
        <source>Card scrapped</source>
        <translation>报废卡片</translation>
    </message>
    <message>
        <source>Tariff drafted</source>
        <translation>起草电价</translation>
    </message>
    <message>
        <source>Tariff rehearsed</source>
        <translation>试算电价</translation>
    </message>
    <message>
        <source>Tariff released</source>
        <translation>发布电价</translation>
    </message>
    <message>
        <source>Tariff retired</source>
        <translation>停用电价</translation>
    </message>
    <message>
        <source>Visits of a meter exported</source>
        <translation>已导出电表到访记录</translation>
    </message>
    <message>
        <source>Schedule of backups changed</source>
        <translation>备份计划已更改</translation>
    </message>
    <message>
        <source>Books left for a restore</source>
        <translation>为恢复而停用账簿</translation>
    </message>
    <message>
        <source>Region code changed</source>
        <translation>更改区域码</translation>
    </message>
    <message>
        <source>List of customers exported</source>
        <translation>导出客户列表</translation>
    </message>
    <message>
        <source>Bank file compared</source>
        <translation>核对银行文件</translation>
    </message>
    <message>
        <source>Meters taken in</source>
        <translation>电能表入库</translation>
    </message>
    <message>
        <source>Meter scrapped</source>
        <translation>电能表报废</translation>
    </message>
    <message>
        <source>Place added</source>
        <translation>新增地点</translation>
    </message>
    <message>
        <source>Place renamed</source>
        <translation>地点改名</translation>
    </message>
    <message>
        <source>Place retired</source>
        <translation>地点停用</translation>
    </message>
    <message>
        <source>Place in use again</source>
        <translation>地点恢复使用</translation>
    </message>
    <message>
        <source>Printer or receipt changed</source>
        <translation>更改打印机或凭证</translation>
    </message>
    <message>
        <source>Shift signed by finance</source>
        <translation>财务签认班次</translation>
    </message>
    <message>
        <source>Commissioning ticket begun</source>
        <translation>投运单已开立</translation>
    </message>
    <message>
        <source>Evidence of an exchange given</source>
        <translation>已提交换表凭据</translation>
    </message>
    <message>
        <source>Commissioning ticket exported</source>
        <translation>投运单已导出</translation>
    </message>
    <message>
        <source>Commissioning ticket given up</source>
        <translation>投运单已放弃</translation>
    </message>
    <message>
        <source>Step of a commissioning taken</source>
        <translation>投运步骤已完成</translation>
    </message>
    <message>
        <source>Log level changed</source>
        <translation>日志级别已更改</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AmountPanel</name>
    <message>
        <source>AMOUNT ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>buys</source>
        <translation>可购</translation>
    </message>
    <message>
        <source>received ¥</source>
        <translation>实收 ¥</translation>
    </message>
    <message>
        <source>change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>tax included %1</source>
        <translation>含税 %1</translation>
    </message>
    <message>
        <source>carry %1</source>
        <translation>结余 %1</translation>
    </message>
    <message>
        <source>number of the slip</source>
        <translation>凭单号</translation>
    </message>
    <message>
        <source>AMOUNT kWh</source>
        <translation>电量 kWh</translation>
    </message>
    <message>
        <source>amount in kilowatt hours</source>
        <translation>电量（千瓦时）</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>received ¥, %1</source>
        <translation>实收 ¥（%1）</translation>
    </message>
    <message>
        <source>the rest ¥, %1</source>
        <translation>余款 ¥（%1）</translation>
    </message>
    <message>
        <source>given: %1</source>
        <translation>已收：%1</translation>
    </message>
    <message>
        <source>F4: the rest by another tender.</source>
        <translation>按 F4：余款换一种方式支付。</translation>
    </message>
    <message>
        <source>ENTER: type the number of the slip.</source>
        <translation>按 ENTER 输入凭单号。</translation>
    </message>
    <message>
        <source>Change is given out of cash only: type less.</source>
        <translation>只能用现金找零：请输入较小的金额。</translation>
    </message>
    <message>
        <source>This slip is on the list already.</source>
        <translation>该凭单已在列表中。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AnatomyDetail</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Fields of the file</source>
        <translation>文件的字段</translation>
    </message>
    <message>
        <source>Raw bytes</source>
        <translation>原始字节</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>已锁：%1</translation>
    </message>
    <message>
        <source>There is no record in it yet.</source>
        <translation>其中尚无记录。</translation>
    </message>
    <message>
        <source>Record 1 (newest)</source>
        <translation>记录 1（最新）</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Choose a file at the left.</source>
        <translation>请在左侧选择文件。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AnatomyFieldModel</name>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>与记录</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AnatomyWords</name>
    <message>
        <source>read: %1</source>
        <translation>读：%1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>write: %1</source>
        <translation>写：%1</translation>
    </message>
    <message>
        <source>the card alone</source>
        <translation>仅卡自身</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 处不符</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁</translation>
    </message>
    <message>
        <source>Bar width: square root of the bytes. Hatched red: differs or damaged. Hatched grey: locked.</source>
        <translation>条宽为字节数的平方根。红色网纹：不符或损坏；灰色斜纹：已锁。</translation>
    </message>
    <message>
        <source>MF  master file</source>
        <translation>MF  主文件</translation>
    </message>
    <message>
        <source>DF01  application WATTCARD 01</source>
        <translation>DF01  应用 WATTCARD 01</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>已锁：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ApprovalDialog</name>
    <message>
        <source>Approve work order</source>
        <translation>批准作业单</translation>
    </message>
    <message>
        <source>You approve exactly these values, with your own password.</source>
        <translation>您批准的就是以上内容，请输入您本人的密码。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Approve the other %n order(s) of this list as well</source>
        <translation>
            <numerusform>同时批准列表中其他 %n 张作业单</numerusform>
        </translation>
    </message>
    <message>
        <source>Other orders that wait for the same approval</source>
        <translation>等待同一审批的其他作业单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AreaWords</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Add area…</source>
        <translation>新增区域…</translation>
    </message>
    <message>
        <source>Add station…</source>
        <translation>新增站点…</translation>
    </message>
    <message>
        <source>Add counter…</source>
        <translation>新增售电点…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Use again…</source>
        <translation>恢复使用…</translation>
    </message>
    <message>
        <source>Region code…</source>
        <translation>区域码…</translation>
    </message>
    <message>
        <source>The code is the one that customers&apos; records and operators&apos; scopes carry.</source>
        <translation>编码即客户档案和操作员权限范围中使用的编码。</translation>
    </message>
    <message>
        <source>The station lies in the chosen area.</source>
        <translation>站点属于所选区域。</translation>
    </message>
    <message>
        <source>The point of sale lies at the chosen station.</source>
        <translation>售电点属于所选站点。</translation>
    </message>
    <message>
        <source>The code stays as it is.</source>
        <translation>编码不变。</translation>
    </message>
    <message>
        <source>It stays in the records, and nothing new is put there.</source>
        <translation>保留在档案中，不再新增任何内容。</translation>
    </message>
    <message>
        <source>It is in use again.</source>
        <translation>恢复使用。</translation>
    </message>
    <message>
        <source>The books are read…</source>
        <translation>正在读取账簿…</translation>
    </message>
    <message>
        <source>Region code %1: no card carries it yet, it may change</source>
        <translation>区域码 %1：尚无卡使用，可以更改</translation>
    </message>
    <message>
        <source>Type a number from 1 to 65535.</source>
        <translation>请输入 1 至 65535 的号码。</translation>
    </message>
    <message>
        <source>Type a code.</source>
        <translation>请输入编码。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Type eight digits of 0-9 and A-F, not all of them 0.</source>
        <translation>请输入八位 0-9、A-F，不能全为 0。</translation>
    </message>
    <message>
        <source>Type a reason.</source>
        <translation>请输入原因。</translation>
    </message>
    <message>
        <source>Finance signs: name and password.</source>
        <translation>须财务签名：登录名和密码。</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>已新增。</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>已改名。</translation>
    </message>
    <message>
        <source>Retired.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>In use again.</source>
        <translation>已恢复使用。</translation>
    </message>
    <message>
        <source>Changed. Start the program again.</source>
        <translation>已更改，请重新启动程序。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Counter number</source>
        <translation>售电点号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>用电点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>区域码</translation>
    </message>
    <message>
        <source>Cards out</source>
        <translation>已发卡</translation>
    </message>
    <message>
        <source>Orders written</source>
        <translation>已写订单</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>本售电点</translation>
    </message>
    <message>
        <source>Serve everywhere</source>
        <translation>服务全部区域</translation>
    </message>
    <message>
        <source>Numbers used</source>
        <translation>已用号段</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一号码</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>无班次</translation>
    </message>
    <message>
        <source>open, till of %1</source>
        <translation>营业中，%1 的钱箱</translation>
    </message>
    <message>
        <source>counted, till of %1</source>
        <translation>已清点，%1 的钱箱</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>set by %1, %2, %3 s ahead</source>
        <translation>%1 于 %2 校准，快 %3 秒</translation>
    </message>
    <message>
        <source>never had to be set</source>
        <translation>无需校准</translation>
    </message>
    <message>
        <source>Service points</source>
        <translation>用电点</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>服务人员</translation>
    </message>
    <message>
        <source>Every card of the company will carry it. No shift may be open; the window opens again with it.</source>
        <translation>公司的每张卡都将带上它。不得有未结的班次；窗口随后会以新区域码重新打开。</translation>
    </message>
    <message>
        <source>Region code %1 cannot change: %2 cards carry it and %3 orders were written with it. Another region is another profile (wattcardctl init).</source>
        <translation>区域码 %1 不能更改：已有 %2 张卡带有它，并已用它写入 %3 份指令。换区域请另建数据目录（wattcardctl init）。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AreasForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>区域码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Finance signs</source>
        <translation>财务签名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Confirm (ENTER)</source>
        <translation>确认（ENTER）</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AreasPage</name>
    <message>
        <source>Areas, stations and counters</source>
        <translation>区域、站点和售电点</translation>
    </message>
    <message>
        <source>The books are read…</source>
        <translation>正在读取账簿…</translation>
    </message>
    <message>
        <source>The chosen place</source>
        <translation>所选地点</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Choose a place to see all that is known of it.</source>
        <translation>选择地点以查看其全部信息。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AuditTrailPage</name>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customer or meter</source>
        <translation>客户号或表号</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>记录（最新在前）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Choose an entry to see all that it says.</source>
        <translation>选择一条记录以查看全部内容。</translation>
    </message>
    <message>
        <source>No entry fits. Look for less.</source>
        <translation>没有符合的记录，请放宽条件。</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The auditor reads the entries. Here is how the chain stands.</source>
        <translation>条目由审计员查阅。此处显示哈希链状态。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::AuditWords</name>
    <message>
        <source>operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>sales and receipts</source>
        <translation>售电与凭证</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>work orders</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>shifts, days, invoices</source>
        <translation>班次、营业日、发票</translation>
    </message>
    <message>
        <source>tariffs and limits</source>
        <translation>电价与限额</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>records and backup</source>
        <translation>记录与备份</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Verify chain</source>
        <translation>验证审计链</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>operator %1</source>
        <translation>操作员 %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>work order %1</source>
        <translation>作业单 %1</translation>
    </message>
    <message>
        <source>shift %1</source>
        <translation>班次 %1</translation>
    </message>
    <message>
        <source>The chain of %1 rows was never verified.</source>
        <translation>审计链共 %1 行，从未验证。</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 rows</source>
        <translation>正在验证：第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Verified just now up to row %1 of %2.</source>
        <translation>刚刚验证至第 %1 行，共 %2 行。</translation>
    </message>
    <message>
        <source>Verified up to row %1 of %2, on %3.</source>
        <translation>已验证至第 %1 行，共 %2 行，时间 %3。</translation>
    </message>
    <message>
        <source>No account has this number. Type the 12 digits of a customer or of a meter.</source>
        <translation>没有此号码的账户，请输入 12 位客户号或表号。</translation>
    </message>
    <message>
        <source>The file could not be made. Look whether the folder of reports can be written.</source>
        <translation>无法创建文件，请检查报表文件夹是否可写。</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 行已写入 %2。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>The auditor verifies and exports.</source>
        <translation>验证和导出由审计员进行。</translation>
    </message>
    <message>
        <source>This is no day. Type year, month and day, such as 2026-11-21.</source>
        <translation>日期无效，请输入年月日，例如 2026-11-21。</translation>
    </message>
    <message>
        <source>Type the 12 digits of a customer&apos;s or of a meter&apos;s number.</source>
        <translation>请输入 12 位客户号或表号。</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The chain is verified. Selling goes on meanwhile.</source>
        <translation>正在验证审计链，售电不受影响。</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 rows</source>
        <translation>正在导出：第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封签</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希值</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Broken at anchor %1</source>
        <translation>链在锚点 %1 处断开</translation>
    </message>
    <message>
        <source>Broken at row %1</source>
        <translation>链在第 %1 行断开</translation>
    </message>
    <message>
        <source>Keep this computer as it is and tell the head office.</source>
        <translation>请保持本机原状并报告公司总部。</translation>
    </message>
    <message>
        <source>The log was cut or replaced.</source>
        <translation>日志被截断或替换。</translation>
    </message>
    <message>
        <source>The %1 rows before it hold.</source>
        <translation>此前 %1 行完好。</translation>
    </message>
    <message>
        <source>Signed values</source>
        <translation>签字内容</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At the screen of</source>
        <translation>在谁的屏幕上</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BackupPage</name>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Every so many hours (0: by hand)</source>
        <translation>间隔小时数（0：手动）</translation>
    </message>
    <message>
        <source>Keep so many (0: all)</source>
        <translation>保留份数（0：全部）</translation>
    </message>
    <message>
        <source>Backup to verify</source>
        <translation>要校验的备份</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same again, for a new backup</source>
        <translation>再次输入（新备份时）</translation>
    </message>
    <message>
        <source>How backups stand</source>
        <translation>备份状况</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Backups (*.wcbk)</source>
        <translation>备份 (*.wcbk)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BackupScreenWords</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose backup…</source>
        <translation>选择备份…</translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>No restore was ever proven. Make a backup and run a drill.</source>
        <translation>从未验证过恢复。请备份并做一次恢复演练。</translation>
    </message>
    <message>
        <source>A restore was proven on %1.</source>
        <translation>已于 %1 验证恢复。</translation>
    </message>
    <message>
        <source>The last proven restore is of %1, more than 7 days ago. Run a drill.</source>
        <translation>最近一次验证恢复是在 %1，已超过 7 天。请做一次恢复演练。</translation>
    </message>
    <message>
        <source>Choose the folder for backups, on another disk than the books, and save the schedule.</source>
        <translation>请选择备份文件夹（须与账簿不在同一磁盘），并保存计划。</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>请先选择一个备份。</translation>
    </message>
    <message>
        <source>Type the passphrase of the backup.</source>
        <translation>请输入备份的口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>两次输入的口令不同，请输入两次相同的口令。</translation>
    </message>
    <message>
        <source>A backup is made; selling goes on.</source>
        <translation>正在备份，售电照常进行。</translation>
    </message>
    <message>
        <source>The backup is verified; selling goes on.</source>
        <translation>正在校验备份，售电照常进行。</translation>
    </message>
    <message>
        <source>The backup is restored beside the books, to prove it; selling goes on.</source>
        <translation>正在账簿之外恢复备份以作验证，售电照常进行。</translation>
    </message>
    <message>
        <source>Made, read back and checked: %1</source>
        <translation>已备份、回读并检查：%1</translation>
    </message>
    <message>
        <source>Whole and sound: %1</source>
        <translation>完整无误：%1</translation>
    </message>
    <message>
        <source>Whole and sound, but the books in use do not go on from it: %1</source>
        <translation>完整无误，但当前账簿并非由它延续而来：%1</translation>
    </message>
    <message>
        <source>The restore is proven: %1</source>
        <translation>恢复已验证：%1</translation>
    </message>
    <message>
        <source>The schedule is saved for this computer.</source>
        <translation>本机的备份计划已保存。</translation>
    </message>
    <message>
        <source>Stopped. Nothing stays behind.</source>
        <translation>已停止，没有留下任何文件。</translation>
    </message>
    <message>
        <source>Administrators make backups and prove them.</source>
        <translation>备份和恢复演练由管理员进行。</translation>
    </message>
    <message>
        <source>none: backups are made by hand only</source>
        <translation>无：仅手动备份</translation>
    </message>
    <message>
        <source>waits for the passphrase: back up once by hand after each start</source>
        <translation>等待口令：每次启动后请手动备份一次</translation>
    </message>
    <message>
        <source>every %1 h, due now</source>
        <translation>每 %1 小时，现已到期</translation>
    </message>
    <message>
        <source>every %1 h</source>
        <translation>每 %1 小时</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>最近失败</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>最近演练</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Kept there</source>
        <translation>保留份数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>最新 %1 份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Caught up?</source>
        <translation>补录情况</translation>
    </message>
    <message>
        <source>On a new machine, or where this program no longer opens the books, run in a terminal: %1</source>
        <translation>在新电脑上，或本程序已无法打开账簿时，请在终端运行：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BackupWords</name>
    <message>
        <source>This file is no backup.</source>
        <translation>这个文件不是备份。</translation>
    </message>
    <message>
        <source>The backup was made by a newer program. Install that one first.</source>
        <translation>这个备份由较新的程序制作，请先安装该程序。</translation>
    </message>
    <message>
        <source>The backup asks for more memory than any backup does. It is not opened.</source>
        <translation>这个备份要求的内存超出任何备份，不予打开。</translation>
    </message>
    <message>
        <source>The beginning of the backup is damaged. Take another one.</source>
        <translation>备份的开头已损坏，请换一个备份。</translation>
    </message>
    <message>
        <source>The passphrase is not the one that the backup was made with.</source>
        <translation>口令与制作备份时的不同。</translation>
    </message>
    <message>
        <source>The backup ends too early: a part is missing. Take another one.</source>
        <translation>备份过早结束，缺少一部分，请换一个备份。</translation>
    </message>
    <message>
        <source>A part of the backup is damaged. Take another one.</source>
        <translation>备份有一部分已损坏，请换一个备份。</translation>
    </message>
    <message>
        <source>The parts of the backup are not in their order. Take another one.</source>
        <translation>备份各部分的顺序不对，请换一个备份。</translation>
    </message>
    <message>
        <source>A part of the backup belongs to another one. Take another one.</source>
        <translation>备份中混有另一个备份的部分，请换一个备份。</translation>
    </message>
    <message>
        <source>Something was added behind the end of the backup. Take another one.</source>
        <translation>备份末尾之后被添加了内容，请换一个备份。</translation>
    </message>
    <message>
        <source>The backup belongs to another utility or counter.</source>
        <translation>该备份属于其他公司或其他售电点。</translation>
    </message>
    <message>
        <source>Books of practice and real books do not replace each other.</source>
        <translation>练习账簿与真实账簿不能互相替换。</translation>
    </message>
    <message>
        <source>The books do not match what the backup says of them.</source>
        <translation>账簿与备份中的说明不一致。</translation>
    </message>
    <message>
        <source>The books in the backup are not sound. Take another one.</source>
        <translation>备份中的账簿有错误，请换一个备份。</translation>
    </message>
    <message>
        <source>The backup would lie on the same disk as the books. Choose another disk.</source>
        <translation>备份将与账簿在同一磁盘上，请选择另一个磁盘。</translation>
    </message>
    <message>
        <source>The folder for the backup is not there. Is the disk mounted?</source>
        <translation>备份文件夹不存在。磁盘是否已挂载？</translation>
    </message>
    <message>
        <source>The disk for the backup is full. Remove old backups or take another disk.</source>
        <translation>备份磁盘已满，请删除旧备份或换一个磁盘。</translation>
    </message>
    <message>
        <source>There is a file of that name already. It is not replaced.</source>
        <translation>已有同名文件，不会覆盖。</translation>
    </message>
    <message>
        <source>There is not enough room beside the books for a copy of them.</source>
        <translation>账簿所在磁盘没有足够空间存放副本。</translation>
    </message>
    <message>
        <source>A passphrase has at least 12 characters.</source>
        <translation>口令至少 12 个字符。</translation>
    </message>
    <message>
        <source>Given up. Nothing was changed.</source>
        <translation>已放弃，没有任何更改。</translation>
    </message>
    <message>
        <source>Two people must sign a restore: an administrator and finance.</source>
        <translation>恢复须由两人签字：管理员和财务。</translation>
    </message>
    <message>
        <source>Copying the books</source>
        <translation>正在复制账簿</translation>
    </message>
    <message>
        <source>Packing and encrypting</source>
        <translation>正在压缩和加密</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>Checking the books</source>
        <translation>正在检查账簿</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份口令</translation>
    </message>
    <message>
        <source>New passphrase of the backup</source>
        <translation>新的备份口令</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再输入一次口令</translation>
    </message>
    <message>
        <source>The books that would come back do not know one of the two who sign, or know them in another role. Others sign, or wattcardctl restore is used.</source>
        <translation>要恢复的账簿不认识签字的两人之一，或其角色不同。请由他人签字，或使用 wattcardctl restore。</translation>
    </message>
    <message>
        <source>The books are on a server, which has backups of its own: see &quot;Books on a server&quot; in the manual.</source>
        <translation>账簿在服务器上，由服务器自行备份：见手册“服务器上的账簿”。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BatchDialog</name>
    <message>
        <source>Personalise a batch</source>
        <translation>批量制卡</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How many cards</source>
        <translation>卡片数量</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BenchPage</name>
    <message>
        <source>Reader and key test</source>
        <translation>读卡器与密钥测试</translation>
    </message>
    <message>
        <source>Tests of the reader</source>
        <translation>读卡器测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95% 不超过</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Limit of 95 %, and of all</source>
        <translation>95% 及全部的限值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No keys.</source>
        <translation>没有密钥。</translation>
    </message>
    <message>
        <source>Time 100 answers</source>
        <translation>计时 100 次应答</translation>
    </message>
    <message>
        <source>Connect 100 times</source>
        <translation>连接 100 次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check keys</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The bench has passed.</source>
        <translation>测试台已通过。</translation>
    </message>
    <message>
        <source>The bench has not passed yet.</source>
        <translation>测试台尚未通过。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1: %2 of %3. Sales go first.</source>
        <translation>%1：%2/%3。售电优先。</translation>
    </message>
    <message>
        <source>The test changes nothing on the card.</source>
        <translation>测试不会改动卡片。</translation>
    </message>
    <message>
        <source>Put any card into the reader to test it.</source>
        <translation>请在读卡器中放入任意一张卡进行测试。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BenchWords</name>
    <message>
        <source>Answers of the card</source>
        <translation>卡片应答</translation>
    </message>
    <message>
        <source>Whole visits</source>
        <translation>完整访问</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1, most %2</source>
        <translation>%1，最长 %2</translation>
    </message>
    <message>
        <source>Bench test of reader and keys</source>
        <translation>读卡器与密钥测试报告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>PASSED</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>NOT PASSED</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95% 不超过</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Limit of 95 %, and of all</source>
        <translation>95% 及全部的限值</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>中止原因</translation>
    </message>
    <message>
        <source>Key check values</source>
        <translation>密钥校验值</translation>
    </message>
    <message>
        <source>Tested %1 by %2</source>
        <translation>%2 于 %1 测试</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>过慢</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Keys: not checked yet.</source>
        <translation>密钥：尚未检查。</translation>
    </message>
    <message>
        <source>Keys: passed. Compare the check values.</source>
        <translation>密钥：通过。请核对校验值。</translation>
    </message>
    <message>
        <source>Keys: the public test keys, for practice only.</source>
        <translation>密钥：公开的测试密钥，仅供练习。</translation>
    </message>
    <message>
        <source>Keys: failed, there are none on this computer.</source>
        <translation>密钥：失败，本机没有密钥。</translation>
    </message>
    <message>
        <source>Keys: failed, one is not in the book or not in its time.</source>
        <translation>密钥：失败，有密钥未登记或不在有效期内。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BooksForm</name>
    <message>
        <source>What do the books begin with?</source>
        <translation>账簿从什么开始？</translation>
    </message>
    <message>
        <source>Tariffs, three customers and a clerk, with public test keys and an orange frame. To learn with: these cards are worth nothing in a real meter.</source>
        <translation>电价、三个用户和一名营业员，使用公开测试密钥和橙色边框。用于学习：这些卡在真实电表中无效。</translation>
    </message>
    <message>
        <source>&amp;Demo data</source>
        <translation>演示数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Empty books of a real company</source>
        <translation>正式公司的空账(&amp;E)</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Empty books of a real company</source>
        <translation>正式公司的空账</translation>
    </message>
    <message>
        <source>Your company with keys of its own, and nothing else yet. Two key custodians bring the keys in; finance signs for each person whom the administrator enters, and a second person for the first tariff.</source>
        <translation>您的公司和自己的密钥，其他暂无。由两名密钥保管员导入密钥；管理员登记的每个人由财务会签，首个电价由第二人发布。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::BreakerLever</name>
    <message>
        <source>Load switch: %1</source>
        <translation>负荷开关：%1</translation>
    </message>
    <message>
        <source>Load switch (B): closes only when the meter allows it</source>
        <translation>负荷开关（B）：电表允许时才能合闸</translation>
    </message>
    <message>
        <source>Load switch</source>
        <translation>负荷开关</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardBatchPage</name>
    <message>
        <source>Batch writing</source>
        <translation>批量写卡</translation>
    </message>
    <message>
        <source>Each card that is put in is written at once, without a question.</source>
        <translation>插入的每张卡立即写入，不再询问。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>How many cards</source>
        <translation>卡片张数</translation>
    </message>
    <message>
        <source>Cards done</source>
        <translation>已完成卡片</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Orders of the queue</source>
        <translation>队列中的作业单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>已剔出</translation>
    </message>
    <message>
        <source>Cards put aside</source>
        <translation>已剔出的卡片</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No card was put aside.</source>
        <translation>没有剔出的卡片。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End batch</source>
        <translation>结束批量</translation>
    </message>
    <message>
        <source>The queue is read when the batch starts.</source>
        <translation>开始批量时读取队列。</translation>
    </message>
    <message>
        <source>Blanks need no orders.</source>
        <translation>空白卡无需作业单。</translation>
    </message>
    <message>
        <source>no serial</source>
        <translation>无卡号</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardBatchWords</name>
    <message>
        <source>Cards of my approved orders</source>
        <translation>我的已批准作业单的卡</translation>
    </message>
    <message>
        <source>Blanks for: %1</source>
        <translation>空白卡：%1</translation>
    </message>
    <message>
        <source>Blanks for: user cards</source>
        <translation>空白卡：用户卡</translation>
    </message>
    <message>
        <source>No approved order of yours waits for a card.</source>
        <translation>您没有等待写卡的已批准作业单。</translation>
    </message>
    <message>
        <source>Do not take the card out.</source>
        <translation>请勿取出卡片。</translation>
    </message>
    <message>
        <source>Put in the first blank card.</source>
        <translation>请插入第一张空白卡。</translation>
    </message>
    <message>
        <source>Choose what to write and start.</source>
        <translation>请选择写入内容并开始。</translation>
    </message>
    <message numerus="yes">
        <source>All %n card(s) are done.</source>
        <translation>
            <numerusform>全部 %n 张卡已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card %1 carries order %2. Put in the next one.</source>
        <translation>卡 %1 已写入作业单 %2，请插入下一张。</translation>
    </message>
    <message>
        <source>Card %1 has order %2 already. Put in the next one.</source>
        <translation>卡 %1 早已写有作业单 %2，请插入下一张。</translation>
    </message>
    <message>
        <source>The orders that are left wait for the cards that they were begun on: see the queue.</source>
        <translation>其余作业单在等待已开始写的那些卡，见队列。</translation>
    </message>
    <message>
        <source>Put this card aside: it belongs to another company or region.</source>
        <translation>请剔出此卡：属于其他公司或地区。</translation>
    </message>
    <message>
        <source>Order %1 waits for card %2: put it in again, or go on with another card. %3</source>
        <translation>作业单 %1 在等待卡 %2：请重新插入，或继续写其他卡。%3</translation>
    </message>
    <message>
        <source>The card was taken out too early. Put it in again, or go on with another.</source>
        <translation>卡片取出过早，请重新插入，或继续写其他卡。</translation>
    </message>
    <message>
        <source>Put card %1 aside: its key is locked. A shift leader unlocks it.</source>
        <translation>请剔出卡 %1：密钥已锁，由班长解锁。</translation>
    </message>
    <message>
        <source>Put this card aside: it does not answer.</source>
        <translation>请剔出此卡：无应答。</translation>
    </message>
    <message>
        <source>in no delivery</source>
        <translation>不在任何到货批次</translation>
    </message>
    <message>
        <source>not blank</source>
        <translation>不是空白卡</translation>
    </message>
    <message>
        <source>made for something else</source>
        <translation>已为其他用途制卡</translation>
    </message>
    <message>
        <source>another company or region</source>
        <translation>其他公司或地区</translation>
    </message>
    <message>
        <source>taken out too early</source>
        <translation>取出过早</translation>
    </message>
    <message>
        <source>key locked</source>
        <translation>密钥已锁</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardFactWords</name>
    <message>
        <source>a customer&apos;s card; card and records agree</source>
        <translation>客户卡，卡内与记录一致</translation>
    </message>
    <message>
        <source>a customer&apos;s card with an unfinished sale</source>
        <translation>客户卡，有未完成的售电</translation>
    </message>
    <message>
        <source>a customer&apos;s card; its unfinished sale is finished now</source>
        <translation>客户卡，未完成的售电现已完成</translation>
    </message>
    <message>
        <source>not a card of this company</source>
        <translation>非本公司卡</translation>
    </message>
    <message>
        <source>a blank card of this company</source>
        <translation>本公司空白卡</translation>
    </message>
    <message>
        <source>a customer&apos;s card that cannot be sold to</source>
        <translation>客户卡，不能售电</translation>
    </message>
    <message>
        <source>a management card</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>a card whose state is unclear</source>
        <translation>卡内状态不明</translation>
    </message>
    <message>
        <source>a card that cannot be read</source>
        <translation>无法读取的卡</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最后一次购电</translation>
    </message>
    <message>
        <source>Bought in all (T)</source>
        <translation>累计购电 (T)</translation>
    </message>
    <message>
        <source>From the meter</source>
        <translation>电表回写</translation>
    </message>
    <message>
        <source>nothing yet: it was in no meter</source>
        <translation>尚无：未插过电表</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <translation>表内剩余</translation>
    </message>
    <message>
        <source>Taken by the meter (A)</source>
        <translation>表已收累计(A)</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未插表</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>卡片类型</translation>
    </message>
    <message>
        <source>Card no.</source>
        <translation>卡号</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardFactsForm</name>
    <message>
        <source>The card was read. Nothing was written to it.</source>
        <translation>已读卡，未写入任何内容。</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>Put the card into the reader.</source>
        <translation>请将卡插入读卡器。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardFieldWords</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Says how long the serial number is.</source>
        <translation>说明卡号的长度。</translation>
    </message>
    <message>
        <source>Card serial number</source>
        <translation>卡序列号</translation>
    </message>
    <message>
        <source>The number that the card was made with; its keys depend on it.</source>
        <translation>出厂时写入的卡号，密钥由它派生。</translation>
    </message>
    <message>
        <source>Frame start</source>
        <translation>帧起始</translation>
    </message>
    <message>
        <source>Always 68.</source>
        <translation>固定为 68。</translation>
    </message>
    <message>
        <source>Frame class</source>
        <translation>帧类型</translation>
    </message>
    <message>
        <source>What kind of file this is.</source>
        <translation>该文件的种类。</translation>
    </message>
    <message>
        <source>Frame length</source>
        <translation>帧长度</translation>
    </message>
    <message>
        <source>Bytes between the length and the check sum.</source>
        <translation>长度字段与校验和之间的字节数。</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Sum of the bytes before it: finds a damaged file.</source>
        <translation>前面各字节之和，用于发现损坏的文件。</translation>
    </message>
    <message>
        <source>Frame end</source>
        <translation>帧结束</translation>
    </message>
    <message>
        <source>Always 16.</source>
        <translation>固定为 16。</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Not used; zeros.</source>
        <translation>未使用，全为零。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Version of this file&apos;s layout.</source>
        <translation>该文件布局的版本。</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>The meter that this belongs to.</source>
        <translation>所属的电能表。</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>The customer that this belongs to.</source>
        <translation>所属的客户。</translation>
    </message>
    <message>
        <source>Card issue</source>
        <translation>卡代数</translation>
    </message>
    <message>
        <source>Rises by one with each new card of the account; older cards are refused.</source>
        <translation>每补一次卡加一，旧代数的卡会被拒绝。</translation>
    </message>
    <message>
        <source>Current ratio (CT)</source>
        <translation>电流变比（CT）</translation>
    </message>
    <message>
        <source>Ratio of the current transformer; 1 for none.</source>
        <translation>电流互感器的变比，无互感器为 1。</translation>
    </message>
    <message>
        <source>Voltage ratio (PT)</source>
        <translation>电压变比（PT）</translation>
    </message>
    <message>
        <source>Ratio of the voltage transformer; 1 for none.</source>
        <translation>电压互感器的变比，无互感器为 1。</translation>
    </message>
    <message>
        <source>User type</source>
        <translation>用户类型</translation>
    </message>
    <message>
        <source>Class of customer, as the utility counts them.</source>
        <translation>供电公司划分的客户类别。</translation>
    </message>
    <message>
        <source>Update flag</source>
        <translation>更新标志</translation>
    </message>
    <message>
        <source>Which parts the meter takes over from this card.</source>
        <translation>电表从此卡接受哪些参数。</translation>
    </message>
    <message>
        <source>Tariff switch time</source>
        <translation>费率切换时间</translation>
    </message>
    <message>
        <source>When tariff 2 takes over from tariff 1.</source>
        <translation>费率 2 取代费率 1 的时间。</translation>
    </message>
    <message>
        <source>Payment mode</source>
        <translation>计费方式</translation>
    </message>
    <message>
        <source>Whether the credit is money or energy.</source>
        <translation>额度是金额还是电量。</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Remaining credit at which the meter warns.</source>
        <translation>剩余额度低于此值时电表提醒。</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Remaining credit at which the meter trips once as a warning.</source>
        <translation>剩余额度低于此值时电表跳闸提醒一次。</translation>
    </message>
    <message>
        <source>Kind of order</source>
        <translation>订单种类</translation>
    </message>
    <message>
        <source>What the last order on this card was.</source>
        <translation>卡上最近一次订单的种类。</translation>
    </message>
    <message>
        <source>Amount of this order</source>
        <translation>本次额度</translation>
    </message>
    <message>
        <source>Credit of the last order, for display; negative for a reversal.</source>
        <translation>最近一次订单的额度，仅供显示；冲正为负。</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Rises by one with each order on the card.</source>
        <translation>卡上每写一次订单加一。</translation>
    </message>
    <message>
        <source>Cumulative total (T)</source>
        <translation>累计总额（T）</translation>
    </message>
    <message>
        <source>All credit ever sold to this series; the meter credits what is new in it.</source>
        <translation>本系列售出的全部额度，电表只计入其中新增部分。</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>订单标识</translation>
    </message>
    <message>
        <source>End of the order&apos;s number: tells a repeat from another order.</source>
        <translation>订单号的末段，用于区分重写与另一笔订单。</translation>
    </message>
    <message>
        <source>Sale number</source>
        <translation>售电流水号</translation>
    </message>
    <message>
        <source>The counter&apos;s own running number of this sale.</source>
        <translation>该售电点的连续编号。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Which counter wrote the order.</source>
        <translation>写入该订单的售电点。</translation>
    </message>
    <message>
        <source>Time of sale</source>
        <translation>售电时间</translation>
    </message>
    <message>
        <source>By the counter&apos;s clock.</source>
        <translation>以售电点时钟为准。</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>First bytes of the audit chain at that moment.</source>
        <translation>当时审计链的前几个字节。</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>密钥版本</translation>
    </message>
    <message>
        <source>Version of the key that made the MAC.</source>
        <translation>生成 MAC 所用密钥的版本。</translation>
    </message>
    <message>
        <source>Digest of parameters and tariffs</source>
        <translation>参数与费率摘要</translation>
    </message>
    <message>
        <source>The meter checks it before it takes over a price.</source>
        <translation>电表接受电价前先核对它。</translation>
    </message>
    <message>
        <source>Purchase MAC</source>
        <translation>购电 MAC</translation>
    </message>
    <message>
        <source>Seals the load file for this meter and customer.</source>
        <translation>为该表该户封印购电文件。</translation>
    </message>
    <message>
        <source>Tariff set</source>
        <translation>费率套号</translation>
    </message>
    <message>
        <source>Number of this set of prices.</source>
        <translation>该套电价的编号。</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>分时</translation>
    </message>
    <message>
        <source>Whether prices change during the day.</source>
        <translation>一天内电价是否变化。</translation>
    </message>
    <message>
        <source>Periods of the day</source>
        <translation>日时段数</translation>
    </message>
    <message>
        <source>How many entries of the day schedule count.</source>
        <translation>日时段表中有效的条数。</translation>
    </message>
    <message>
        <source>Ladder steps</source>
        <translation>阶梯数</translation>
    </message>
    <message>
        <source>How many steps the ladder has.</source>
        <translation>阶梯电价的级数。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Per kWh, for this rate.</source>
        <translation>该费率每度电的价格。</translation>
    </message>
    <message>
        <source>Ladder threshold</source>
        <translation>阶梯电量</translation>
    </message>
    <message>
        <source>kWh from which the next step counts.</source>
        <translation>超过此电量进入下一阶梯。</translation>
    </message>
    <message>
        <source>Ladder surcharge</source>
        <translation>阶梯加价</translation>
    </message>
    <message>
        <source>Per kWh, on top of the price, in this step.</source>
        <translation>该阶梯每度电在电价之上的加价。</translation>
    </message>
    <message>
        <source>Settlement date</source>
        <translation>结算日</translation>
    </message>
    <message>
        <source>When the ladder begins anew each year.</source>
        <translation>每年阶梯重新开始的时间。</translation>
    </message>
    <message>
        <source>Ladder switch time</source>
        <translation>阶梯切换时间</translation>
    </message>
    <message>
        <source>When the standby ladder takes over.</source>
        <translation>备用阶梯生效的时间。</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>How far below zero the meter still supplies.</source>
        <translation>余额为负时仍供电的最大额度。</translation>
    </message>
    <message>
        <source>Re-close limit</source>
        <translation>合闸允许额度</translation>
    </message>
    <message>
        <source>Credit that closes the switch again after a trip.</source>
        <translation>跳闸后达到此额度才允许合闸。</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>The most credit that the meter holds; 0 means 999999.99.</source>
        <translation>电表可存的最大额度，0 表示 999999.99。</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>功率限值</translation>
    </message>
    <message>
        <source>In steps of 10 W; 0 for none.</source>
        <translation>单位 10 W，0 表示不限。</translation>
    </message>
    <message>
        <source>Time above the limit</source>
        <translation>超限时间</translation>
    </message>
    <message>
        <source>Minutes above the power limit before the meter trips.</source>
        <translation>超过功率限值多少分钟后跳闸。</translation>
    </message>
    <message>
        <source>Day schedule</source>
        <translation>日时段</translation>
    </message>
    <message>
        <source>From this time of day this rate counts.</source>
        <translation>从该时刻起执行该费率。</translation>
    </message>
    <message>
        <source>Guaranteed supply from</source>
        <translation>保电开始</translation>
    </message>
    <message>
        <source>The meter does not trip from then on.</source>
        <translation>从此时起电表不跳闸。</translation>
    </message>
    <message>
        <source>Guaranteed supply until</source>
        <translation>保电结束</translation>
    </message>
    <message>
        <source>The meter may trip again from then on.</source>
        <translation>从此时起电表可再次跳闸。</translation>
    </message>
    <message>
        <source>Ladder period</source>
        <translation>阶梯周期</translation>
    </message>
    <message>
        <source>After how long the ladder begins anew.</source>
        <translation>阶梯多久重新开始一次。</translation>
    </message>
    <message>
        <source>Remaining credit</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>What was left in the meter; 0 while overdraft is in use.</source>
        <translation>电表内剩余；透支时为 0。</translation>
    </message>
    <message>
        <source>Purchase count accepted</source>
        <translation>已接受购电次数</translation>
    </message>
    <message>
        <source>The newest order that the meter has accepted.</source>
        <translation>电表已接受的最新订单。</translation>
    </message>
    <message>
        <source>Overdraft in use</source>
        <translation>透支额度</translation>
    </message>
    <message>
        <source>How far below zero the customer is.</source>
        <translation>客户已透支的额度。</translation>
    </message>
    <message>
        <source>Key information</source>
        <translation>密钥信息</translation>
    </message>
    <message>
        <source>Versions of the keys in the meter.</source>
        <translation>电表内密钥的版本。</translation>
    </message>
    <message>
        <source>Cards refused</source>
        <translation>拒绝卡次数</translation>
    </message>
    <message>
        <source>How many cards the meter has refused.</source>
        <translation>电表拒绝过的插卡次数。</translation>
    </message>
    <message>
        <source>Written back at</source>
        <translation>回写时间</translation>
    </message>
    <message>
        <source>By the meter&apos;s clock.</source>
        <translation>以电表时钟为准。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Set while the meter takes credit over: nothing may be taken back then.</source>
        <translation>电表正在取走额度时置位，此时不得退电。</translation>
    </message>
    <message>
        <source>Accepted total (A)</source>
        <translation>已接受总额（A）</translation>
    </message>
    <message>
        <source>Credit that the meter has taken over in all.</source>
        <translation>电表累计取走的额度。</translation>
    </message>
    <message>
        <source>Consumed total</source>
        <translation>累计用电额度</translation>
    </message>
    <message>
        <source>Credit used up in this meter.</source>
        <translation>本表已用掉的额度。</translation>
    </message>
    <message>
        <source>Write-back counter</source>
        <translation>回写计数</translation>
    </message>
    <message>
        <source>Rises with each write of the meter: each is booked once.</source>
        <translation>电表每次回写加一，每次只入账一次。</translation>
    </message>
    <message>
        <source>State and events</source>
        <translation>状态与事件</translation>
    </message>
    <message>
        <source>What the meter was doing, and what has happened to it.</source>
        <translation>电表当时的状态和发生过的事件。</translation>
    </message>
    <message>
        <source>Active energy register</source>
        <translation>正向有功总电量</translation>
    </message>
    <message>
        <source>kWh on the secondary side.</source>
        <translation>二次侧电量，单位 kWh。</translation>
    </message>
    <message>
        <source>Last month&apos;s energy</source>
        <translation>上月电量</translation>
    </message>
    <message>
        <source>kWh, frozen at the end of the month.</source>
        <translation>月末冻结，单位 kWh。</translation>
    </message>
    <message>
        <source>Peak power</source>
        <translation>最大功率</translation>
    </message>
    <message>
        <source>The highest of this month, in W.</source>
        <translation>本月最大值，单位 W。</translation>
    </message>
    <message>
        <source>Return MAC</source>
        <translation>回写 MAC</translation>
    </message>
    <message>
        <source>Seals the return data of this meter.</source>
        <translation>封印该表的回写数据。</translation>
    </message>
    <message>
        <source>Transaction counter</source>
        <translation>交易计数</translation>
    </message>
    <message>
        <source>The card&apos;s own count of its load writes.</source>
        <translation>卡自身的写卡次数。</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>写入者</translation>
    </message>
    <message>
        <source>The key that wrote it.</source>
        <translation>写入所用的密钥。</translation>
    </message>
    <message>
        <source>What was written then.</source>
        <translation>当时写入的订单种类。</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>作业单号</translation>
    </message>
    <message>
        <source>The work order that this belongs to.</source>
        <translation>所属的作业单。</translation>
    </message>
    <message>
        <source>Card class</source>
        <translation>卡类</translation>
    </message>
    <message>
        <source>What the order allows.</source>
        <translation>作业单所允许的操作。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Where the order may be used.</source>
        <translation>作业单可用的地点。</translation>
    </message>
    <message>
        <source>Meters in the scope</source>
        <translation>范围内表数</translation>
    </message>
    <message>
        <source>How many meters are named; 0 for an area.</source>
        <translation>列出的表数，区域为 0。</translation>
    </message>
    <message>
        <source>Uses allowed</source>
        <translation>允许次数</translation>
    </message>
    <message>
        <source>How often, at each meter.</source>
        <translation>每块表可用的次数。</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Meters refuse the card before.</source>
        <translation>此前电表拒绝该卡。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Meters refuse the card from then on.</source>
        <translation>从此时起电表拒绝该卡。</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Number of the person who prepares and uses it.</source>
        <translation>制卡并使用者的编号。</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Number of a person who approved it.</source>
        <translation>批准者的编号。</translation>
    </message>
    <message>
        <source>Meter or area</source>
        <translation>表号或区域</translation>
    </message>
    <message>
        <source>A meter number, or the area code.</source>
        <translation>表号，或区域代码。</translation>
    </message>
    <message>
        <source>Parameters of the class</source>
        <translation>卡类参数</translation>
    </message>
    <message>
        <source>What the meter needs to know for this class.</source>
        <translation>该卡类需要告诉电表的内容。</translation>
    </message>
    <message>
        <source>Order MAC</source>
        <translation>作业单 MAC</translation>
    </message>
    <message>
        <source>Seals the order for this card; a copy on another card fails.</source>
        <translation>为此卡封印作业单，抄到别的卡上无效。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用次序</translation>
    </message>
    <message>
        <source>Which use of the order at this meter; 0 when it was refused.</source>
        <translation>该作业单在此表的第几次使用，被拒为 0。</translation>
    </message>
    <message>
        <source>Visited at</source>
        <translation>到访时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What became of it.</source>
        <translation>本次的结果。</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>之前状态</translation>
    </message>
    <message>
        <source>Working state of the meter when the card came.</source>
        <translation>插卡时电表的工作状态。</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>之后状态</translation>
    </message>
    <message>
        <source>Working state of the meter when the card left.</source>
        <translation>拔卡时电表的工作状态。</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>The meter&apos;s last display code.</source>
        <translation>电表最近一次显示的代码。</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Whether the meter was supplying.</source>
        <translation>电表当时是否供电。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardForm</name>
    <message>
        <source>Put a blank card into the reader</source>
        <translation>请插入空白卡</translation>
    </message>
    <message>
        <source>Put the customer&apos;s card into the reader</source>
        <translation>请插入客户的卡</translation>
    </message>
    <message>
        <source>A blank card of this company. It can be written.</source>
        <translation>本公司空白卡，可以写入。</translation>
    </message>
    <message>
        <source>This card is not blank. Take it out and put in a blank one from the stock.</source>
        <translation>此卡不是空白卡。请取出，换上库存的空白卡。</translation>
    </message>
    <message>
        <source>The card of this account is in the reader.</source>
        <translation>读卡器中是该户的卡。</translation>
    </message>
    <message>
        <source>This is another customer&apos;s card. Take it out and put in the right one.</source>
        <translation>这是其他客户的卡。请取出，换上正确的卡。</translation>
    </message>
    <message>
        <source>This card is blank. Put in the customer&apos;s card.</source>
        <translation>此卡为空白卡。请插入客户的卡。</translation>
    </message>
    <message>
        <source>The reader is empty.</source>
        <translation>读卡器中无卡。</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>The card was not read. Take it out and put it in again.</source>
        <translation>未读出卡片。请取出后重新插入。</translation>
    </message>
    <message>
        <source>The reader is empty. Put the card in, chip up.</source>
        <translation>读卡器中无卡。请将卡芯片朝上插入。</translation>
    </message>
    <message>
        <source>A blank card of the company, chip up. It stays in the reader until the end.</source>
        <translation>本公司空白卡，芯片朝上。办理结束前请勿取出。</translation>
    </message>
    <message>
        <source>It stays in the reader until the end.</source>
        <translation>办理结束前请勿取出。</translation>
    </message>
    <message>
        <source>This card is ahead of the books. It can be caught up.</source>
        <translation>此卡超前于账簿，可以补录。</translation>
    </message>
    <message>
        <source>Card and books agree: nothing is to be caught up on this account.</source>
        <translation>卡与账簿一致：此账户无需补录。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardItem</name>
    <message>
        <source>Card %1, %2, serial ending %3, place: %4</source>
        <translation>卡 %1，%2，卡号尾号 %3，位置：%4</translation>
    </message>
    <message>
        <source>, busy, do not pull</source>
        <translation>，处理中，请勿拔卡</translation>
    </message>
    <message>
        <source>Card %1 of the story, %2, serial ending %3, place: %4</source>
        <translation>情景卡 %1，%2，卡号尾号 %3，位置：%4</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardPanel</name>
    <message>
        <source>card …%1</source>
        <translation>卡号 …%1</translation>
    </message>
    <message>
        <source>purchase no. %1</source>
        <translation>购电次数 %1</translation>
    </message>
    <message>
        <source>last: %1  %2</source>
        <translation>上次：%1  %2</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>How to fix: F1</source>
        <translation>处理方法：F1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardTrayView</name>
    <message>
        <source>New blank card (N)</source>
        <translation>新空白卡（N）</translation>
    </message>
    <message>
        <source>Makes a blank card with test keys</source>
        <translation>制作一张测试密钥的空白卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardValueWords</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unknown bits</source>
        <translation>未知位</translation>
    </message>
    <message>
        <source>unknown value</source>
        <translation>未知值</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>from %1 rate %2</source>
        <translation>%1 起执行费率 %2</translation>
    </message>
    <message>
        <source>every year on %1 at %2:00</source>
        <translation>每年 %1 %2:00</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>name, value, what it is for</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>user card</source>
        <translation>用户卡</translation>
    </message>
    <message>
        <source>return data</source>
        <translation>回写数据</translation>
    </message>
    <message>
        <source>energy, in kWh</source>
        <translation>电量，单位 kWh</translation>
    </message>
    <message>
        <source>money, in yuan</source>
        <translation>金额，单位元</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>replacement card</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>one price all day</source>
        <translation>全天同价</translation>
    </message>
    <message>
        <source>prices by the time of day</source>
        <translation>分时电价</translation>
    </message>
    <message>
        <source>no ladder</source>
        <translation>无阶梯</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>locked: the meter has not finished</source>
        <translation>锁定：电表尚未处理完</translation>
    </message>
    <message>
        <source>the meters that are named</source>
        <translation>列出的电表</translation>
    </message>
    <message>
        <source>every meter of an area</source>
        <translation>一个区域的所有电表</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refused: the meter&apos;s state forbids it</source>
        <translation>被拒：电表状态不允许</translation>
    </message>
    <message>
        <source>refused: used up</source>
        <translation>拒绝：次数已用完</translation>
    </message>
    <message>
        <source>refused: expired</source>
        <translation>拒绝：已过期</translation>
    </message>
    <message>
        <source>refused: another meter or area</source>
        <translation>拒绝：非本表或本区域</translation>
    </message>
    <message>
        <source>refused: altered</source>
        <translation>拒绝：内容被改动</translation>
    </message>
    <message>
        <source>not confirmed at the meter</source>
        <translation>未在电表上确认</translation>
    </message>
    <message>
        <source>factory</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>已清零</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>open: no supply</source>
        <translation>断开：不供电</translation>
    </message>
    <message>
        <source>closed: supplying</source>
        <translation>闭合：供电</translation>
    </message>
    <message>
        <source>alarms and ratios</source>
        <translation>报警与变比</translation>
    </message>
    <message>
        <source>tariff 1</source>
        <translation>费率 1</translation>
    </message>
    <message>
        <source>tariff 2 and switch time</source>
        <translation>费率 2 与切换时间</translation>
    </message>
    <message>
        <source>ladder 1</source>
        <translation>阶梯 1</translation>
    </message>
    <message>
        <source>ladder 2</source>
        <translation>阶梯 2</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>tripped</source>
        <translation>已跳闸</translation>
    </message>
    <message>
        <source>closing allowed</source>
        <translation>允许合闸</translation>
    </message>
    <message>
        <source>alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>overdraft in use</source>
        <translation>正在透支</translation>
    </message>
    <message>
        <source>emergency credit since opening</source>
        <translation>开户后用过应急额度</translation>
    </message>
    <message>
        <source>cover opened</source>
        <translation>曾开盖</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>有退出</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardWizardWords</name>
    <message>
        <source>Read a card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>What the card says (Shift+F5: every byte of it)</source>
        <translation>卡内内容（Shift+F5 查看每个字节）</translation>
    </message>
    <message>
        <source>next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>Renew the keys of a card</source>
        <translation>更换卡密钥</translation>
    </message>
    <message>
        <source>The card whose keys are old</source>
        <translation>密钥较旧的卡</translation>
    </message>
    <message>
        <source>renew the keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>The reader is empty. Put the card in, chip up.</source>
        <translation>读卡器中无卡。请将卡芯片朝上插入。</translation>
    </message>
    <message>
        <source>Wait until the card has been read.</source>
        <translation>请等待读卡完成。</translation>
    </message>
    <message>
        <source>Do not remove the card: its keys are being renewed.</source>
        <translation>请勿取出卡片：正在更换密钥。</translation>
    </message>
    <message>
        <source>Keys renewed</source>
        <translation>已更换密钥数</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardWords</name>
    <message>
        <source>no answer came</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>wrong token, tries left: %1</source>
        <translation>令牌错误，剩余次数：%1</translation>
    </message>
    <message>
        <source>a status that the card has no rule for</source>
        <translation>未约定的状态字</translation>
    </message>
    <message>
        <source>unknown instruction</source>
        <translation>未知指令</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>Tariff 1 (current)</source>
        <translation>费率 1（当前）</translation>
    </message>
    <message>
        <source>Tariff 2 (standby)</source>
        <translation>费率 2（备用）</translation>
    </message>
    <message>
        <source>Return data</source>
        <translation>回写数据</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>交易日志</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Whose card it is, and what the meter takes over from it.</source>
        <translation>卡属于谁，以及电表从中接受什么。</translation>
    </message>
    <message>
        <source>The cumulative credit and the order that wrote it, sealed by a MAC.</source>
        <translation>累计额度及写入它的订单，由 MAC 封印。</translation>
    </message>
    <message>
        <source>Prices, steps and limits that are in force.</source>
        <translation>现行的电价、阶梯与限额。</translation>
    </message>
    <message>
        <source>Prices and steps that take over at the switch time.</source>
        <translation>到切换时间生效的电价与阶梯。</translation>
    </message>
    <message>
        <source>What the meter has written back.</source>
        <translation>电表回写的内容。</translation>
    </message>
    <message>
        <source>The card&apos;s own list of its last eight load writes.</source>
        <translation>卡自身记录的最近八次写卡。</translation>
    </message>
    <message>
        <source>What this card may do, where, how often and until when.</source>
        <translation>此卡可做什么、在哪里、几次、到何时。</translation>
    </message>
    <message>
        <source>One record for each meter that the card has touched.</source>
        <translation>每碰一块电表留一条记录。</translation>
    </message>
    <message>
        <source>The number that the card was made with.</source>
        <translation>出厂时写入的号码。</translation>
    </message>
    <message>
        <source>in creation</source>
        <translation>制造中</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已锁卡</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>inspection card</source>
        <translation>检查卡</translation>
    </message>
    <message>
        <source>parameter preset card</source>
        <translation>参数预置卡</translation>
    </message>
    <message>
        <source>relay test card</source>
        <translation>继电器测试卡</translation>
    </message>
    <message>
        <source>reset card</source>
        <translation>复位卡</translation>
    </message>
    <message>
        <source>clear card</source>
        <translation>清零卡</translation>
    </message>
    <message>
        <source>key update card</source>
        <translation>密钥更新卡</translation>
    </message>
    <message>
        <source>emergency credit card</source>
        <translation>应急卡</translation>
    </message>
    <message>
        <source>user card</source>
        <translation>用户卡</translation>
    </message>
    <message>
        <source>unknown class %1</source>
        <translation>未知卡类 %1</translation>
    </message>
    <message>
        <source>every key</source>
        <translation>任一密钥</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The records could not be asked: %1</source>
        <translation>无法查询记录：%1</translation>
    </message>
    <message>
        <source>There is nothing to compare with the records.</source>
        <translation>没有可与记录比对的内容。</translation>
    </message>
    <message>
        <source>No account in the records has this card.</source>
        <translation>记录中没有使用此卡的户。</translation>
    </message>
    <message>
        <source>The records have no finished opening of this card&apos;s account yet.</source>
        <translation>记录中该户的开户尚未完成。</translation>
    </message>
    <message>
        <source>The card agrees with the records, byte for byte.</source>
        <translation>卡与记录逐字节一致。</translation>
    </message>
    <message>
        <source>The card carries the sale that is not finished yet.</source>
        <translation>卡内是尚未完成的那笔售电。</translation>
    </message>
    <message>
        <source>The card differs from the records. Fields that differ: %1</source>
        <translation>卡与记录不符。不符字段数：%1</translation>
    </message>
    <message>
        <source>Form of “%1”</source>
        <translation>“%1”的格式</translation>
    </message>
    <message>
        <source>Digest of parameters and tariffs</source>
        <translation>参数与费率摘要</translation>
    </message>
    <message>
        <source>Purchase MAC</source>
        <translation>购电 MAC</translation>
    </message>
    <message>
        <source>Return MAC</source>
        <translation>回写 MAC</translation>
    </message>
    <message>
        <source>Order MAC</source>
        <translation>作业单 MAC</translation>
    </message>
    <message>
        <source>%1: right</source>
        <translation>%1：正确</translation>
    </message>
    <message>
        <source>%1: WRONG</source>
        <translation>%1：错误</translation>
    </message>
    <message>
        <source>%1: not checked, no key for it</source>
        <translation>%1：未检查，没有所需密钥</translation>
    </message>
    <message>
        <source>vending</source>
        <translation>售电</translation>
    </message>
    <message>
        <source>meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>management</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Select application</source>
        <translation>选择应用</translation>
    </message>
    <message>
        <source>Get challenge</source>
        <translation>取随机数</translation>
    </message>
    <message>
        <source>Mutual authentication</source>
        <translation>相互认证</translation>
    </message>
    <message>
        <source>Read file</source>
        <translation>读文件</translation>
    </message>
    <message>
        <source>Read record</source>
        <translation>读记录</translation>
    </message>
    <message>
        <source>Get data</source>
        <translation>取数据</translation>
    </message>
    <message>
        <source>Write file</source>
        <translation>写文件</translation>
    </message>
    <message>
        <source>Put data</source>
        <translation>写数据</translation>
    </message>
    <message>
        <source>Append record</source>
        <translation>追加记录</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>the card&apos;s memory failed</source>
        <translation>卡内存储失败</translation>
    </message>
    <message>
        <source>wrong length</source>
        <translation>长度错误</translation>
    </message>
    <message>
        <source>no such channel</source>
        <translation>无此通道</translation>
    </message>
    <message>
        <source>this key may not do that</source>
        <translation>该密钥无此权限</translation>
    </message>
    <message>
        <source>the key is locked</source>
        <translation>密钥已锁定</translation>
    </message>
    <message>
        <source>the key cannot be used</source>
        <translation>密钥不可用</translation>
    </message>
    <message>
        <source>not allowed in this state</source>
        <translation>当前状态不允许</translation>
    </message>
    <message>
        <source>part of the security is missing</source>
        <translation>缺少安全报文数据</translation>
    </message>
    <message>
        <source>the command&apos;s MAC is wrong</source>
        <translation>命令的 MAC 错误</translation>
    </message>
    <message>
        <source>wrong data</source>
        <translation>数据错误</translation>
    </message>
    <message>
        <source>no such file or application</source>
        <translation>无此文件或应用</translation>
    </message>
    <message>
        <source>no such record</source>
        <translation>无此记录</translation>
    </message>
    <message>
        <source>wrong parameters P1 P2</source>
        <translation>参数 P1 P2 错误</translation>
    </message>
    <message>
        <source>no such data or key</source>
        <translation>无此数据或密钥</translation>
    </message>
    <message>
        <source>beyond the end of the file</source>
        <translation>超出文件末尾</translation>
    </message>
    <message>
        <source>instruction not supported</source>
        <translation>不支持该指令</translation>
    </message>
    <message>
        <source>class not supported</source>
        <translation>不支持该类别</translation>
    </message>
    <message>
        <source>The card carries its work order as the records have it.</source>
        <translation>卡上的作业单与账簿一致。</translation>
    </message>
    <message>
        <source>No work order in the records is the one on this card.</source>
        <translation>账簿中没有此卡上的作业单。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CardZone</name>
    <message>
        <source>No card here. N makes a blank one.</source>
        <translation>此处无卡。按 N 制作空白卡。</translation>
    </message>
    <message>
        <source>Drop a card here</source>
        <translation>把卡拖到这里</translation>
    </message>
    <message>
        <source>Busy: do not pull</source>
        <translation>处理中：请勿拔卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CashForm</name>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Amount ¥</source>
        <translation>金额 ¥</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Confirm (ENTER)</source>
        <translation>确认（ENTER）</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Bank files (*.csv *.txt)</source>
        <translation>银行文件 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Login of finance</source>
        <translation>财务登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CashPage</name>
    <message>
        <source>Who owes what</source>
        <translation>现金往来</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CashRowWords</name>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Till of</source>
        <translation>钱箱所属</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In the till</source>
        <translation>钱箱现金</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>备用金差额</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>单据差额</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>本方账簿</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>银行文件</translation>
    </message>
    <message>
        <source>Counted or written</source>
        <translation>清点或写卡</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>signed by %1, %2</source>
        <translation>%1 签认，%2</translation>
    </message>
    <message>
        <source>closed by %1, %2</source>
        <translation>%1 结班，%2</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>to be counted again</source>
        <translation>待重新清点</translation>
    </message>
    <message>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1, cash to the safe</source>
        <translation>%1，应缴款</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>此前余额</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1, left by name</source>
        <translation>%1，已签名移交</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退还</translation>
    </message>
    <message>
        <source>to be given back</source>
        <translation>待退还</translation>
    </message>
    <message>
        <source>only in our books</source>
        <translation>仅本方有</translation>
    </message>
    <message>
        <source>only in the file</source>
        <translation>仅银行有</translation>
    </message>
    <message>
        <source>another amount</source>
        <translation>金额不符</translation>
    </message>
    <message>
        <source>Cash of the tills</source>
        <translation>钱箱现金</translation>
    </message>
    <message>
        <source>Kept as over or short</source>
        <translation>记入长短款</translation>
    </message>
    <message>
        <source>Credit in money</source>
        <translation>金额购电额度</translation>
    </message>
    <message>
        <source>Credit in energy</source>
        <translation>电量购电额度</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>不符：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CashUpPicture</name>
    <message>
        <source>exact</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>短款</translation>
    </message>
    <message>
        <source>over</source>
        <translation>长款</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>实点</translation>
    </message>
    <message>
        <source>Cash-up: expected %1, counted %2, %3 %4</source>
        <translation>点钞：应有 %1，实点 %2，%3 %4</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CashWords</name>
    <message>
        <source>Shifts not closed</source>
        <translation>未结班次</translation>
    </message>
    <message>
        <source>Closed, to be signed</source>
        <translation>已关待签</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Over and short</source>
        <translation>长短款</translation>
    </message>
    <message>
        <source>In the safe</source>
        <translation>保险柜现金</translation>
    </message>
    <message>
        <source>Left for the next shift</source>
        <translation>留给下一班</translation>
    </message>
    <message>
        <source>Unfinished writes</source>
        <translation>未完成写卡</translation>
    </message>
    <message>
        <source>Refunds to be paid</source>
        <translation>待付退款</translation>
    </message>
    <message>
        <source>Reversals of the day</source>
        <translation>当日冲正</translation>
    </message>
    <message>
        <source>Bank file differs</source>
        <translation>银行对账差异</translation>
    </message>
    <message>
        <source>Tills, ledger, cards</source>
        <translation>钱箱、账簿、卡</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>签认…</translation>
    </message>
    <message>
        <source>Recount…</source>
        <translation>重新清点…</translation>
    </message>
    <message>
        <source>Close shift…</source>
        <translation>结班…</translation>
    </message>
    <message>
        <source>To the safe…</source>
        <translation>缴入保险柜…</translation>
    </message>
    <message>
        <source>Into the till…</source>
        <translation>补入钱箱…</translation>
    </message>
    <message>
        <source>To the bank…</source>
        <translation>存入银行…</translation>
    </message>
    <message>
        <source>Bank file…</source>
        <translation>银行文件…</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>三方对账</translation>
    </message>
    <message>
        <source>Close day…</source>
        <translation>日结…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>You have seen the shift. Its difference stays booked as it was found.</source>
        <translation>表示您已核对本班次；差额按清点结果入账，不作更改。</translation>
    </message>
    <message>
        <source>The clerk counts the till once more, blind.</source>
        <translation>由营业员再盲点一次钱箱。</translation>
    </message>
    <message>
        <source>The difference is booked and the cash goes to the safe. The paper is saved.</source>
        <translation>差额入账，现金转入保险柜，班次报表存档。</translation>
    </message>
    <message>
        <source>Cash leaves the till for the safe.</source>
        <translation>现金由钱箱缴入保险柜。</translation>
    </message>
    <message>
        <source>Cash comes out of the safe into the till.</source>
        <translation>现金由保险柜补入钱箱。</translation>
    </message>
    <message>
        <source>Cash leaves the safe for the bank.</source>
        <translation>现金由保险柜存入银行。</translation>
    </message>
    <message>
        <source>The lines of the file are held against the payments of these days.</source>
        <translation>将文件各行与这些营业日的收款逐笔核对。</translation>
    </message>
    <message>
        <source>The totals are sealed: this cannot be undone. The papers are saved.</source>
        <translation>汇总数据将封存，无法撤销；日报表存档。</translation>
    </message>
    <message>
        <source>The books are read…</source>
        <translation>正在读取账簿…</translation>
    </message>
    <message>
        <source>No business day yet</source>
        <translation>尚无营业日</translation>
    </message>
    <message>
        <source>Business day %1 is closed</source>
        <translation>营业日 %1 已日结</translation>
    </message>
    <message>
        <source>Business day %1 is open and may be closed</source>
        <translation>营业日 %1 进行中，可以日结</translation>
    </message>
    <message>
        <source>Type both days as 2026-12-24, the earlier one first.</source>
        <translation>两个日期按 2026-12-24 格式填写，较早的在前。</translation>
    </message>
    <message>
        <source>Type an amount above zero.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
    <message>
        <source>Choose the file of the bank.</source>
        <translation>请选择银行文件。</translation>
    </message>
    <message>
        <source>Type the reference of the bank.</source>
        <translation>请输入银行流水号。</translation>
    </message>
    <message>
        <source>Something differs: say in the note why, as far as it is known.</source>
        <translation>存在差异：请在说明中写明已知原因。</translation>
    </message>
    <message>
        <source>Type a reason.</source>
        <translation>请输入原因。</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>报表：%1</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>已签认。</translation>
    </message>
    <message>
        <source>The recount is ordered: the clerk counts again.</source>
        <translation>已要求重新清点，由营业员再次盲点。</translation>
    </message>
    <message>
        <source>The shift is closed.</source>
        <translation>班次已关。</translation>
    </message>
    <message>
        <source>Booked: the cash is in the safe.</source>
        <translation>已入账：现金在保险柜。</translation>
    </message>
    <message>
        <source>Booked: the cash is in the till.</source>
        <translation>已入账：现金在钱箱。</translation>
    </message>
    <message>
        <source>Booked: the cash is at the bank.</source>
        <translation>已入账：现金已存银行。</translation>
    </message>
    <message>
        <source>The file is compared; what differs stands above.</source>
        <translation>文件已核对，差异见上表。</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>已日结。</translation>
    </message>
    <message>
        <source>Reconciled; what differs stands above.</source>
        <translation>已对账，差异见上表。</translation>
    </message>
    <message>
        <source>Every line of the last bank file has its payment.</source>
        <translation>上次银行文件的每一行都有对应收款。</translation>
    </message>
    <message>
        <source>No bank file was compared yet: Bank file…</source>
        <translation>尚未核对银行文件，请按“银行文件…”</translation>
    </message>
    <message>
        <source>Not asked for yet: Reconcile</source>
        <translation>尚未对账，请按“三方对账”</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Finance has seen the shift and signs here. Its difference stays booked as it was found.</source>
        <translation>财务已查看该班次，在此签认。差额按发现时的原样留账。</translation>
    </message>
    <message>
        <source>Business day %1 is open. In the way of its close: shifts %2, writes %3</source>
        <translation>营业日 %1 进行中。妨碍日结：班次 %2 个，写卡 %3 笔</translation>
    </message>
    <message>
        <source>Finance types login and password to sign.</source>
        <translation>请财务输入登录名和密码后签认。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CatchUpWords</name>
    <message>
        <source>Catch up after a restore</source>
        <translation>恢复后的补录</translation>
    </message>
    <message>
        <source>The customer&apos;s receipts since the backup</source>
        <translation>备份之后客户的凭证</translation>
    </message>
    <message>
        <source>Why it is caught up</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>Purchase no. on the receipt, or nothing</source>
        <translation>凭证上的购电次数，没有则留空</translation>
    </message>
    <message>
        <source>Paid ¥</source>
        <translation>实付 ¥</translation>
    </message>
    <message>
        <source>Of it, debts paid ¥, or nothing</source>
        <translation>其中偿还欠费 ¥，没有则留空</translation>
    </message>
    <message>
        <source>Kind of debt</source>
        <translation>欠费种类</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>book what was lost</source>
        <translation>补记丢失的内容</translation>
    </message>
    <message>
        <source>Say in a few words which restore this belongs to.</source>
        <translation>请简要说明属于哪一次恢复。</translation>
    </message>
    <message>
        <source>The receipt of purchase no. %1 is noted. Type the next one, or leave its number empty and press Enter.</source>
        <translation>第 %1 次购电的凭证已记下。请输入下一张，或留空次数后按回车。</translation>
    </message>
    <message>
        <source>Receipts noted</source>
        <translation>已记凭证</translation>
    </message>
    <message>
        <source>Open purchase of the backup</source>
        <translation>备份中未完成的购电</translation>
    </message>
    <message>
        <source>it is on the card: committed</source>
        <translation>卡上已有：完成</translation>
    </message>
    <message>
        <source>it is not on the card: void</source>
        <translation>卡上没有：作废</translation>
    </message>
    <message>
        <source>Caught up</source>
        <translation>已补录</translation>
    </message>
    <message>
        <source>%1 purchases and other writes</source>
        <translation>%1 次购电及其他写卡</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>waits in suspense; finance clears it</source>
        <translation>暂挂待清；由财务清理</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>第 %1 次，%2</translation>
    </message>
    <message>
        <source>%1, total then %2, paid %3 (%4)</source>
        <translation>%1，其后累计 %2，实付 %3（%4）</translation>
    </message>
    <message>
        <source>by receipt</source>
        <translation>凭凭证</translation>
    </message>
    <message>
        <source>no receipt</source>
        <translation>无凭证</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CauseWords</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Say in a few words why: whoever signs and whoever checks later reads it.</source>
        <translation>请用几个字说明原因：审批人和日后的审计人员都会看到。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CeremonyDialog</name>
    <message>
        <source>Custody ceremony</source>
        <translation>密钥装入仪式</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>分量数</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Component, 32 digits 0–9 A–F</source>
        <translation>密钥分量，32 位 0–9 A–F</translation>
    </message>
    <message>
        <source>Its check value, 10 digits</source>
        <translation>其校验值，10 位</translation>
    </message>
    <message>
        <source>It differs: start again</source>
        <translation>不一致：重新开始</translation>
    </message>
    <message>
        <source>Give up (ESC)</source>
        <translation>放弃 (ESC)</translation>
    </message>
    <message>
        <source>Give up? Everything that was entered is wiped. ESC again gives up, any other key goes on.</source>
        <translation>要放弃吗？已输入的内容将全部清除。再按 ESC 放弃，按其他键继续。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CeremonyWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Which key comes in?</source>
        <translation>装入哪个密钥？</translation>
    </message>
    <message>
        <source>The witness signs in: an auditor or administrator.</source>
        <translation>请见证人登录：审计员或管理员。</translation>
    </message>
    <message>
        <source>Custodian %1 of %2 signs in, alone at the screen.</source>
        <translation>请保管人 %1（共 %2 人）登录，屏幕前只有本人。</translation>
    </message>
    <message>
        <source>%1: type your component and its check value. It is not shown.</source>
        <translation>%1：请输入您的密钥分量及其校验值。输入不显示。</translation>
    </message>
    <message>
        <source>Compare the check value with the envelope. Custodian %1 of %2 confirms with the password; if it differs, start again.</source>
        <translation>请与信封核对校验值。保管人 %1（共 %2 人）输入密码确认；如不一致，请重新开始。</translation>
    </message>
    <message>
        <source>The key is not stored yet. Nothing was lost: try again.</source>
        <translation>密钥尚未保存。没有丢失任何内容：请重试。</translation>
    </message>
    <message>
        <source>The key is in the key store and in the custody book. Seal the components in their envelopes.</source>
        <translation>密钥已存入密钥库并登入保管簿。请将各分量封入信封。</translation>
    </message>
    <message>
        <source>The version follows from the custody book.</source>
        <translation>版本号由保管簿确定。</translation>
    </message>
    <message>
        <source>Done, and entered in the custody book.</source>
        <translation>已完成，并已登入保管簿。</translation>
    </message>
    <message>
        <source>The change is not stored yet. Try again.</source>
        <translation>更改尚未保存。请重试。</translation>
    </message>
    <message>
        <source>Component and check value do not belong together, or the component was used before. Nothing was kept. Type both again. (%1)</source>
        <translation>密钥分量与校验值不符，或该分量已经用过。未保留任何内容。请重新输入两项。（%1）</translation>
    </message>
    <message>
        <source>Not this one: a custodian with a password of his own is needed, and a key that is no test key. (%1)</source>
        <translation>不可以：需要一位已设自己密码的保管人，且密钥不能是测试密钥。（%1）</translation>
    </message>
    <message>
        <source>Not this person: the role is wrong, the turn was had, or the password is still the one-time password. (%1)</source>
        <translation>此人不可以：角色不符、已经轮过，或仍在使用一次性密码。（%1）</translation>
    </message>
    <message>
        <source>Begin (ENTER)</source>
        <translation>开始 (ENTER)</translation>
    </message>
    <message>
        <source>Sign in (ENTER)</source>
        <translation>登录 (ENTER)</translation>
    </message>
    <message>
        <source>Hand over (ENTER)</source>
        <translation>提交 (ENTER)</translation>
    </message>
    <message>
        <source>It is the same (ENTER)</source>
        <translation>核对一致 (ENTER)</translation>
    </message>
    <message>
        <source>Try again (ENTER)</source>
        <translation>重试 (ENTER)</translation>
    </message>
    <message>
        <source>Close (ENTER)</source>
        <translation>关闭 (ENTER)</translation>
    </message>
    <message>
        <source>Witness: %1</source>
        <translation>见证人：%1</translation>
    </message>
    <message>
        <source>Custodian: %1</source>
        <translation>保管人：%1</translation>
    </message>
    <message>
        <source>The custody book knows this key: version %1 comes back. Compare the check value with the envelope. Custodian %2 of %3 confirms with the password.</source>
        <translation>密钥保管簿中已有此密钥：版本 %1 将恢复。请与信封核对校验值。保管人 %2（共 %3 人）输入密码确认。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ChainPicture</name>
    <message>
        <source>Chain of the audit trail</source>
        <translation>审计链</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ClosingWords</name>
    <message>
        <source>Closing and refund</source>
        <translation>销户与退费</translation>
    </message>
    <message>
        <source>The meter at its last visit</source>
        <translation>最后一次现场查表读数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Money that is due to the customer</source>
        <translation>应退给客户的款项</translation>
    </message>
    <message>
        <source>close the account</source>
        <translation>销户</translation>
    </message>
    <message>
        <source>pay out</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <translation>表内剩余</translation>
    </message>
    <message>
        <source>Sold and not loaded</source>
        <translation>已售未插表</translation>
    </message>
    <message>
        <source>Both are worth</source>
        <translation>两项折合金额</translation>
    </message>
    <message>
        <source>Tax in it</source>
        <translation>其中税额</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Kept on the account</source>
        <translation>账户留存</translation>
    </message>
    <message>
        <source>Due to the customer</source>
        <translation>应退客户</translation>
    </message>
    <message>
        <source>The customer still owes</source>
        <translation>客户仍欠</translation>
    </message>
    <message>
        <source>Pay it out</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>Number of the transfer</source>
        <translation>转账单号</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Still due to the customer</source>
        <translation>仍应退客户</translation>
    </message>
    <message>
        <source>Booked under</source>
        <translation>记账编号</translation>
    </message>
    <message>
        <source>The number of the transfer is missing. Type it as the bank gives it.</source>
        <translation>缺少转账单号，请按银行回单输入。</translation>
    </message>
    <message>
        <source>now, in cash</source>
        <translation>现在，现金</translation>
    </message>
    <message>
        <source>now, by bank transfer</source>
        <translation>现在，银行转账</translation>
    </message>
    <message>
        <source>later, in this same service</source>
        <translation>以后在本服务中退</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CommandWords</name>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>same as last</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>history</source>
        <translation>购电记录</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>kWh / tender</source>
        <translation>电量/支付</translation>
    </message>
    <message>
        <source>card services</source>
        <translation>卡业务</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>冲正/作废</translation>
    </message>
    <message>
        <source>new customer, when nobody is found</source>
        <translation>新建客户（未找到时）</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ConfirmForm</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Somebody else must sign this. Type the operator&apos;s name.</source>
        <translation>须由他人签字。请输入操作员用户名。</translation>
    </message>
    <message>
        <source>Type the password of who signs.</source>
        <translation>请输入签字人的密码。</translation>
    </message>
    <message>
        <source>Put the same card back into the reader.</source>
        <translation>请将同一张卡放回读卡器。</translation>
    </message>
    <message>
        <source>finish it</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>check once more</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Another person signs exactly these values here, with a password of his own: %1.</source>
        <translation>由另一人在此用本人密码对以上内容签字：%1。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>正在记录。</translation>
    </message>
    <message>
        <source>Do not remove the card.</source>
        <translation>请勿取出卡片。</translation>
    </message>
    <message>
        <source>It was given up: the card is as it was. Nothing more is due.</source>
        <translation>已放弃：卡片保持原样，不再收取费用。</translation>
    </message>
    <message>
        <source>Not finished. Put the same card back: it goes on by itself. Esc leaves it among the unfinished ones at the counter.</source>
        <translation>尚未完成。请放回同一张卡，将自动继续。按 Esc 留在售电点“未完成”列表中。</translation>
    </message>
    <message>
        <source>It is being checked.</source>
        <translation>正在核对。</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>Put the card into the reader again.</source>
        <translation>请重新插入卡片。</translation>
    </message>
    <message>
        <source>Everything is checked. A signature is missing.</source>
        <translation>已核对无误，还缺签字。</translation>
    </message>
    <message>
        <source>Everything is checked. Nothing is recorded yet.</source>
        <translation>已核对无误，尚未记录。</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Check, sign and do it</source>
        <translation>核对、签字、办理</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CostBars</name>
    <message>
        <source>What it costs, part by part</source>
        <translation>费用构成</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CountForm</name>
    <message>
        <source>Float handed out ¥</source>
        <translation>领用备用金 ¥</translation>
    </message>
    <message>
        <source>left by the shift before</source>
        <translation>由上一班留下</translation>
    </message>
    <message>
        <source>Bank transfers: how many</source>
        <translation>转账：笔数</translation>
    </message>
    <message>
        <source>Bank transfers: their sum ¥</source>
        <translation>转账：合计 ¥</translation>
    </message>
    <message>
        <source>sum ¥</source>
        <translation>合计 ¥</translation>
    </message>
    <message>
        <source>Card slips: how many</source>
        <translation>刷卡单：张数</translation>
    </message>
    <message>
        <source>Card slips: their sum ¥</source>
        <translation>刷卡单：合计 ¥</translation>
    </message>
    <message>
        <source>Pieces of %1</source>
        <translation>%1 的张数</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>现金实点</translation>
    </message>
    <message>
        <source>Open shift with this count</source>
        <translation>按此点数开班</translation>
    </message>
    <message>
        <source>Commit count</source>
        <translation>提交点数</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>left by the shift before: %1</source>
        <translation>上一班留存：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CounterWords</name>
    <message>
        <source>service down</source>
        <translation>服务停止</translation>
    </message>
    <message>
        <source>wait, it is tried again by itself</source>
        <translation>请稍候，正在自动重试</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>无读卡器</translation>
    </message>
    <message>
        <source>plug in the reader</source>
        <translation>请插上读卡器</translation>
    </message>
    <message>
        <source>card silent</source>
        <translation>卡无应答</translation>
    </message>
    <message>
        <source>turn the card over, chip up</source>
        <translation>请翻转卡片，芯片朝上</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读卡中</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>wait a moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>card in use</source>
        <translation>卡被占用</translation>
    </message>
    <message>
        <source>close the other program</source>
        <translation>请关闭其他程序</translation>
    </message>
    <message>
        <source>insert card</source>
        <translation>请插卡</translation>
    </message>
    <message>
        <source>Insert card. Without a card: type a number or a name.</source>
        <translation>请插卡。无卡时：输入号码或姓名查找。</translation>
    </message>
    <message>
        <source>Purchase no. %1 has not been put into the meter yet. You can still sell. (WAT-C02)</source>
        <translation>第%1次购电尚未插表，可继续购电。(WAT-C02)</translation>
    </message>
    <message>
        <source>Card and records agree.</source>
        <translation>卡内数据与系统一致。</translation>
    </message>
    <message>
        <source>confirm the amount</source>
        <translation>确认金额</translation>
    </message>
    <message>
        <source>type the amount</source>
        <translation>请输入金额</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>unknown card</source>
        <translation>未知卡</translation>
    </message>
    <message>
        <source>take the card out</source>
        <translation>请取出卡片</translation>
    </message>
    <message>
        <source>blank card</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>This card will be the opening card of %1.</source>
        <translation>此卡将作为%1的开户卡。</translation>
    </message>
    <message>
        <source>open account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>management card</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The earlier sale of %1 is finished: it was on the card. Nothing was charged again.</source>
        <translation>先前的 %1 售电已完成：数据已在卡上，未重复收费。</translation>
    </message>
    <message>
        <source>The sale is finished.</source>
        <translation>售电完成。</translation>
    </message>
    <message>
        <source>It adds %1.</source>
        <translation>将增加 %1。</translation>
    </message>
    <message>
        <source>It will then show about %1.</source>
        <translation>届时约显示 %1。</translation>
    </message>
    <message>
        <source>take the money</source>
        <translation>请收款</translation>
    </message>
    <message>
        <source>Take %1, then write the card.</source>
        <translation>请收取 %1，然后写卡。</translation>
    </message>
    <message>
        <source>write card</source>
        <translation>写卡</translation>
    </message>
    <message>
        <source>type what was received</source>
        <translation>请输入实收金额</translation>
    </message>
    <message>
        <source>do not remove</source>
        <translation>请勿拔卡</translation>
    </message>
    <message>
        <source>Do not remove the card.</source>
        <translation>请勿拔卡。</translation>
    </message>
    <message>
        <source>wait, the card is being written</source>
        <translation>正在写卡，请稍候</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>remove card</source>
        <translation>请取卡</translation>
    </message>
    <message>
        <source>next customer</source>
        <translation>下一位客户</translation>
    </message>
    <message>
        <source>put the same card back</source>
        <translation>请放回同一张卡</translation>
    </message>
    <message>
        <source>finish the sale, or Ctrl+R void and refund</source>
        <translation>完成售电，或按 Ctrl+R 作废退款</translation>
    </message>
    <message>
        <source>finish the sale</source>
        <translation>完成售电</translation>
    </message>
    <message>
        <source>%1 of this customer are not finished.</source>
        <translation>该客户有 %1 未完成。</translation>
    </message>
    <message>
        <source>Put the same card back: %1 not finished.</source>
        <translation>请放回同一张卡：%1 未完成。</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>This is another card. Finish the first sale or press Esc to park. (WAT-W05)</source>
        <translation>不是同一张卡，请先完成前一笔购电，或按 Esc 挂起。(WAT-W05)</translation>
    </message>
    <message>
        <source>This is another card. Finish %1 first or press Esc to park. (WAT-W05)</source>
        <translation>不是同一张卡，请先完成%1的购电，或按 Esc 挂起。(WAT-W05)</translation>
    </message>
    <message>
        <source>wrong card</source>
        <translation>卡不符</translation>
    </message>
    <message>
        <source>put the right card in</source>
        <translation>请插入正确的卡</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>状态不明</translation>
    </message>
    <message>
        <source>keep the card, call the supervisor</source>
        <translation>请留卡并通知班长</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>未记录任何数据。</translation>
    </message>
    <message>
        <source>The sale was voided. Give the money back.</source>
        <translation>该笔售电已作废，请退款。</translation>
    </message>
    <message>
        <source>The sale is parked in Unfinished.</source>
        <translation>该笔售电已挂起到未完成列表。</translation>
    </message>
    <message>
        <source>card needed to sell</source>
        <translation>售电需要插卡</translation>
    </message>
    <message>
        <source>show this account</source>
        <translation>显示该户</translation>
    </message>
    <message>
        <source>open this account</source>
        <translation>为该户开户</translation>
    </message>
    <message>
        <source>Esc back</source>
        <translation>按 Esc 返回</translation>
    </message>
    <message>
        <source>print a copy</source>
        <translation>补打凭证</translation>
    </message>
    <message>
        <source>The reversal is on the card. Its money is still due: Ctrl+R pays it out.</source>
        <translation>冲正已写卡，款项尚未退还：按 Ctrl+R 退款。</translation>
    </message>
    <message>
        <source>settle it with two people, or keep the card</source>
        <translation>两人处理，或留卡</translation>
    </message>
    <message>
        <source>The sale was voided. Give back: %1.</source>
        <translation>该笔已作废，请退还：%1。</translation>
    </message>
    <message>
        <source>settle it with two people</source>
        <translation>由两人处理</translation>
    </message>
    <message>
        <source>put the card of this sale in; if it is gone, sign it under F12</source>
        <translation>请放入该笔的卡；卡已不在则按 F12 签字移交</translation>
    </message>
    <message>
        <source>What was being written is finished.</source>
        <translation>正在写入的操作已完成。</translation>
    </message>
    <message>
        <source>The sale of %1 for %2 is finished. Nothing is charged again.</source>
        <translation>%2 的 %1 购电已完成，不会再次收费。</translation>
    </message>
    <message>
        <source>A blank card of this company. ENTER: open a new account with it. F9: replace a card.</source>
        <translation>本公司的空白卡。按 ENTER 用它开户；按 F9 补卡。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CrashWords</name>
    <message>
        <source>WattCard ended unexpectedly on %1.</source>
        <translation>WattCard 于 %1 意外退出。</translation>
    </message>
    <message>
        <source>No sale is lost by it: one that was open is finished when its card is put in again. A report without names and keys lies in %1; nothing was sent. Whoever helps you gets it with wattcardctl diagnostics.</source>
        <translation>没有售电因此丢失：未完成的那笔，重新插入该卡即可完成。不含姓名和密钥的报告在 %1；没有向外发送任何内容。需要协助时，用 wattcardctl diagnostics 把它交给技术支持。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CreditGauge</name>
    <message>
        <source>Remaining credit: %1, %2, %3</source>
        <translation>剩余额度：%1，%2，%3</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>尚未反写</translation>
    </message>
    <message>
        <source>overdraft in use</source>
        <translation>透支中</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>low</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>by the usual use it is over now</source>
        <translation>按平时用量估计已用完</translation>
    </message>
    <message>
        <source>days left: about %1</source>
        <translation>约可用 %1 天</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CurveWords</name>
    <message>
        <source>Register over the visits</source>
        <translation>历次到访总电量</translation>
    </message>
    <message>
        <source>Remaining over the visits</source>
        <translation>历次到访剩余</translation>
    </message>
    <message>
        <source>Months as frozen</source>
        <translation>月冻结电量</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustodyWords</name>
    <message>
        <source>Vending</source>
        <translation>售电</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Management cards</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>Purchase MAC</source>
        <translation>购电 MAC</translation>
    </message>
    <message>
        <source>Return MAC</source>
        <translation>回写 MAC</translation>
    </message>
    <message>
        <source>Transport of blanks</source>
        <translation>空白卡传输</translation>
    </message>
    <message>
        <source>A (AES)</source>
        <translation>A（AES）</translation>
    </message>
    <message>
        <source>S (SM4)</source>
        <translation>S（国密 SM4）</translation>
    </message>
    <message>
        <source>T (triple DES)</source>
        <translation>T（三重 DES）</translation>
    </message>
    <message>
        <source>test key</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>not in the custody book</source>
        <translation>未登入保管簿</translation>
    </message>
    <message>
        <source>not in its time</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>%1, suite %2, version %3</source>
        <translation>%1，套件 %2，版本 %3</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>作废密钥</translation>
    </message>
    <message>
        <source>Retire key</source>
        <translation>停用密钥</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>密钥文件口令</translation>
    </message>
    <message>
        <source>New passphrase of the key file (12 or more)</source>
        <translation>密钥文件新口令（至少 12 个字符）</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入同一口令</translation>
    </message>
    <message>
        <source>PIN of the token %1</source>
        <translation>令牌 %1 的 PIN</translation>
    </message>
    <message>
        <source>Witness (auditor or administrator)</source>
        <translation>见证人（审计员或管理员）</translation>
    </message>
    <message>
        <source>Custodian %1</source>
        <translation>保管人 %1</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Component of %1 (32 hex digits, not shown)</source>
        <translation>%1 的密钥分量（32 位十六进制，不显示）</translation>
    </message>
    <message>
        <source>Its check value (10 hex digits)</source>
        <translation>该分量的校验值（10 位十六进制）</translation>
    </message>
    <message>
        <source>Check value of the key: %1. Compare it with the envelope; each custodian confirms with the password.</source>
        <translation>密钥校验值：%1。请与信封核对；每位保管人输入密码确认。</translation>
    </message>
    <message>
        <source>Key loaded: %1, check value %2.</source>
        <translation>密钥已装入：%1，校验值 %2。</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>完成：%1。</translation>
    </message>
    <message>
        <source>Profile made in %1, with an empty key file. The passwords are shown only now; each can be used once:</source>
        <translation>已在 %1 建立档案，密钥文件为空。以下密码只显示这一次，每个只能使用一次：</translation>
    </message>
    <message>
        <source>Key store made: %1</source>
        <translation>密钥库已建立：%1</translation>
    </message>
    <message>
        <source>Present password of %1</source>
        <translation>%1 的当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>密码已更改。</translation>
    </message>
    <message>
        <source>Audit seal</source>
        <translation>审计封印</translation>
    </message>
    <message>
        <source>The books are in %1.</source>
        <translation>账簿位于 %1。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomerDisplay</name>
    <message>
        <source>Welcome. Please hand over your card.</source>
        <translation>欢迎光临，请出示购电卡。</translation>
    </message>
    <message>
        <source>Please check the amount.</source>
        <translation>请核对金额。</translation>
    </message>
    <message>
        <source>Please pay.</source>
        <translation>请付款。</translation>
    </message>
    <message>
        <source>Your card is being written. One moment please.</source>
        <translation>正在写卡，请稍候。</translation>
    </message>
    <message>
        <source>Thank you. Put the card into your meter.</source>
        <translation>谢谢！请将卡插入电表。</translation>
    </message>
    <message>
        <source>One moment please: your card is not finished yet.</source>
        <translation>请稍候：您的卡尚未写完。</translation>
    </message>
    <message>
        <source>WattCard customer display</source>
        <translation>WattCard 客户显示屏</translation>
    </message>
    <message>
        <source>%1 – practice, no money</source>
        <translation>%1（练习，不收费）</translation>
    </message>
    <message>
        <source>to pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>the meter will show about</source>
        <translation>插表后约显示</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomerForm</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>What changes by an operation only</source>
        <translation>只能通过业务办理变更的内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The record is read…</source>
        <translation>正在读取档案…</translation>
    </message>
    <message>
        <source>What was changed, newest first</source>
        <translation>变更记录，最新在前</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无变更</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomerList</name>
    <message>
        <source>Look for</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>name, number, phone…</source>
        <translation>户名、户号、电话…</translation>
    </message>
    <message>
        <source>every state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>every area</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>every tariff</source>
        <translation>全部电价</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>No customer fits. Look for less.</source>
        <translation>没有符合的客户，请放宽条件</translation>
    </message>
    <message>
        <source>No customers yet: import a list, or open an account (F9).</source>
        <translation>尚无客户：请导入名单，或办理开户 (F9)</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomerPanel</name>
    <message>
        <source>Remaining in the meter, as last reported</source>
        <translation>表内剩余（上次反写）</translation>
    </message>
    <message>
        <source>Last purchases</source>
        <translation>最近购电</translation>
    </message>
    <message>
        <source>Meter %1</source>
        <translation>电能表 %1</translation>
    </message>
    <message>
        <source>Account: %1, sold by %2</source>
        <translation>用电账户：%1，按%2购电</translation>
    </message>
    <message>
        <source>carry %1</source>
        <translation>结余 %1</translation>
    </message>
    <message>
        <source>No purchases yet.</source>
        <translation>尚无购电记录。</translation>
    </message>
    <message>
        <source>arrears %1</source>
        <translation>欠费 %1</translation>
    </message>
    <message>
        <source>charges due %1</source>
        <translation>应缴费用 %1</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>购电款去向</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomersPage</name>
    <message>
        <source>Customers and meters</source>
        <translation>客户与电能表</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::CustomersWords</name>
    <message>
        <source>Taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购电记录</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Contact first</source>
        <translation>停电前先联系</translation>
    </message>
    <message>
        <source>Was contacted</source>
        <translation>已联系客户</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The list is written: %1 lines…</source>
        <translation>正在写出列表：%1 行…</translation>
    </message>
    <message>
        <source>Stopped. No file was kept.</source>
        <translation>已停止，未保留文件</translation>
    </message>
    <message>
        <source>%1 customers are in %2</source>
        <translation>已将 %1 户写入 %2</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The first %1 that fit. Type more to find fewer.</source>
        <translation>仅显示前 %1 户，请输入更多字符</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>找到：%1</translation>
    </message>
    <message>
        <source>Customers %1 to %2, by customer number</source>
        <translation>第 %1 至 %2 户，按户号排列</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>户名不能为空</translation>
    </message>
    <message>
        <source>%1: at most %2 characters.</source>
        <translation>%1：最多 %2 个字符</translation>
    </message>
    <message>
        <source>%1 has characters that cannot be kept.</source>
        <translation>%1 含有无法保存的字符</translation>
    </message>
    <message>
        <source>Another name is a renaming: write down what proves it.</source>
        <translation>修改户名属于更名：请写明凭据</translation>
    </message>
    <message>
        <source>%1: “%2” is now “%3”</source>
        <translation>%1：“%2”已改为“%3”</translation>
    </message>
    <message>
        <source>Somebody else changed this customer meanwhile, nothing was saved. %1. What you typed is kept: look at it and save again.</source>
        <translation>期间他人已修改该客户，本次未保存。%1。您输入的内容仍保留：请核对后再次保存。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The account is closed: nothing of it changes any more.</source>
        <translation>该户已销户，资料不再变更</translation>
    </message>
    <message>
        <source>Those who serve customers change this; numbers of people are shown in part.</source>
        <translation>资料由营业人员修改；个人号码只显示末几位</translation>
    </message>
    <message>
        <source>Taken back. The history keeps both changes.</source>
        <translation>已撤销，两次变更均留在记录中</translation>
    </message>
    <message>
        <source>This customer has %1 accounts: a change shows in all of them.</source>
        <translation>该客户有 %1 个账户，修改对全部账户生效</translation>
    </message>
    <message>
        <source>Number, meter, ratios, place and tariff change by an operation (F9).</source>
        <translation>户号、表号、倍率、地点和电价须通过业务办理变更 (F9)</translation>
    </message>
    <message>
        <source>%1  %2  (%3)</source>
        <translation>%1  %2（%3）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>kept by us</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1，已撤销</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <translation>表型</translation>
    </message>
    <message>
        <source>CT × PT</source>
        <translation>CT × PT</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压等级</translation>
    </message>
    <message>
        <source>high voltage</source>
        <translation>高压</translation>
    </message>
    <message>
        <source>low voltage</source>
        <translation>低压</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Bought as</source>
        <translation>购电方式</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>第 %1 代卡</translation>
    </message>
    <message>
        <source>Meter history</source>
        <translation>装表记录</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DashboardPage</name>
    <message>
        <source>Figures of the picture</source>
        <translation>图中数字</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DashboardWords</name>
    <message>
        <source>Sales today</source>
        <translation>今日售电</translation>
    </message>
    <message>
        <source>Cards written</source>
        <translation>写卡成功</translation>
    </message>
    <message>
        <source>Writes in trouble</source>
        <translation>写卡异常</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Customers owe</source>
        <translation>用户欠费</translation>
    </message>
    <message>
        <source>Refunds waiting</source>
        <translation>待退款</translation>
    </message>
    <message>
        <source>Card service</source>
        <translation>读卡服务</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Last proven restore</source>
        <translation>上次恢复验证</translation>
    </message>
    <message>
        <source>Committed today, less reversals. Enter lists them.</source>
        <translation>今日已完成的售电，已减冲正。按回车列出明细。</translation>
    </message>
    <message>
        <source>Read back as they were meant to be, today. Enter lists them.</source>
        <translation>今日写入并回读一致的卡。按回车列出明细。</translation>
    </message>
    <message>
        <source>Undone, unclear, replaced or written only at another attempt, today. Enter lists them.</source>
        <translation>今日作废、结果不明、被补卡替代或再次写入才成功的。按回车列出明细。</translation>
    </message>
    <message>
        <source>Of whatever day, with the age of the oldest. Enter lists them.</source>
        <translation>不限日期，附最早一笔距今的时间。按回车列出明细。</translation>
    </message>
    <message>
        <source>Accounts, and what they owe. Enter lists them.</source>
        <translation>欠费户数和金额。按回车列出明细。</translation>
    </message>
    <message>
        <source>Accounts, and what waits to be paid out to them. Enter lists them.</source>
        <translation>待退款户数和金额。按回车列出明细。</translation>
    </message>
    <message>
        <source>Enter leads to Health and logs.</source>
        <translation>按回车转到“健康与日志”。</translation>
    </message>
    <message>
        <source>Enter leads to Backup and restore.</source>
        <translation>按回车转到“备份与恢复”。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近30天</translation>
    </message>
    <message>
        <source>Today by hour</source>
        <translation>今日分时</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>More rows</source>
        <translation>更多行</translation>
    </message>
    <message>
        <source>Open as report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>Business day %1, closed</source>
        <translation>营业日 %1，已日结</translation>
    </message>
    <message>
        <source>Business day %1, open</source>
        <translation>营业日 %1，营业中</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>实时：%1</translation>
    </message>
    <message>
        <source>Stale since %1.</source>
        <translation>自 %1 起未更新。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Your own till is still to be counted: until then no amounts are shown.</source>
        <translation>您自己的钱箱尚未清点：清点之前不显示金额。</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>none, PDF</source>
        <translation>无，存PDF</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>look at the paper</source>
        <translation>请查看纸张</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>not added up yet</source>
        <translation>尚未汇总</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>no data yet: a sample</source>
        <translation>尚无数据：示例</translation>
    </message>
    <message>
        <source>Nothing was sold today yet.</source>
        <translation>今日尚未售电。</translation>
    </message>
    <message>
        <source>Totals of days are shown to those who serve every place.</source>
        <translation>各日合计只向负责全部区域的人员显示。</translation>
    </message>
    <message>
        <source>There are no such rows.</source>
        <translation>没有这样的记录。</translation>
    </message>
    <message>
        <source>Paid today by hour and tariff, in yuan</source>
        <translation>今日分时分电价收款（元）</translation>
    </message>
    <message>
        <source>Paid in the last 30 business days, in yuan</source>
        <translation>最近30个营业日收款（元）</translation>
    </message>
    <message>
        <source>By counter</source>
        <translation>按售电点</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>按操作员</translation>
    </message>
    <message>
        <source>Sales of the day</source>
        <translation>当日售电</translation>
    </message>
    <message>
        <source>Cards written on the day</source>
        <translation>当日写卡</translation>
    </message>
    <message>
        <source>Writes of the day that were in trouble</source>
        <translation>当日异常写卡</translation>
    </message>
    <message>
        <source>Sales that are not finished</source>
        <translation>未完成的售电</translation>
    </message>
    <message>
        <source>Customers who owe</source>
        <translation>欠费用户</translation>
    </message>
    <message>
        <source>Customers whose refund waits</source>
        <translation>待退款用户</translation>
    </message>
    <message>
        <source>from %1:00 to %1:59</source>
        <translation>%1:00 至 %1:59</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>售电点%1</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>前%1行</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>共%1行</translation>
    </message>
    <message>
        <source>by the server</source>
        <translation>由服务器负责</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DayBand</name>
    <message>
        <source>Prices of the day</source>
        <translation>一天的电价</translation>
    </message>
    <message>
        <source>%1 to %2: %3, ¥%4</source>
        <translation>%1 至 %2：%3，¥%4</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DayRows</name>
    <message>
        <source>Switch point %1</source>
        <translation>切换点 %1</translation>
    </message>
    <message>
        <source>Rate from switch point %1 on</source>
        <translation>切换点 %1 起的费率</translation>
    </message>
    <message>
        <source>%1 is no time of day. Type hours and minutes, for example 07:30.</source>
        <translation>%1 不是有效时刻。请输入时和分，例如 07:30。</translation>
    </message>
    <message>
        <source>%1 must be later than %2.</source>
        <translation>%1 必须晚于 %2。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DebtWords</name>
    <message>
        <source>Debts</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>What is owed, the oldest first</source>
        <translation>欠费清单，最早的在前</translation>
    </message>
    <message>
        <source>What is paid now, without the card</source>
        <translation>现在缴纳的金额（无需卡）</translation>
    </message>
    <message>
        <source>How the debts are paid off out of purchases</source>
        <translation>从购电款中如何扣还欠费</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>pay now</source>
        <translation>现在缴费</translation>
    </message>
    <message>
        <source>agree on a plan</source>
        <translation>签订还款协议</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>本次缴纳</translation>
    </message>
    <message>
        <source>take the money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>agree on the plan</source>
        <translation>确认还款协议</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>已缴：%1</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Nothing is owed.</source>
        <translation>没有欠费。</translation>
    </message>
    <message>
        <source>Nothing is owed, so nothing can be paid. Choose the plan, or go back with Esc.</source>
        <translation>该户没有欠费，无需缴纳。请选择协议，或按 Esc 返回。</translation>
    </message>
    <message>
        <source>That is more than is owed, %1. Type this or less: what is left over buys no credit here.</source>
        <translation>超过欠费总额 %1。请输入不大于此数的金额：多出的钱在这里不能购电。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::DoneForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>At the meter</source>
        <translation>插表后</translation>
    </message>
    <message>
        <source>It credits</source>
        <translation>电表将充入</translation>
    </message>
    <message>
        <source>Done. The receipt is on its way to the printer; take the card out.</source>
        <translation>已办结。凭证正在送打印机，请取出卡片。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已办结。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>next customer</source>
        <translation>下一位客户</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::EventPanel</name>
    <message>
        <source>Events of the meter, newest first</source>
        <translation>电表事件，最新在前</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>无法写入 %1，请另选文件夹。</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>显示哪些事件</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ExchangeWords</name>
    <message>
        <source>Meter exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>A new exchange, or the last one taken back</source>
        <translation>新换表，还是撤销上次换表</translation>
    </message>
    <message>
        <source>The meter that was taken down, as it stood then</source>
        <translation>拆下的旧表，拆表时的读数</translation>
    </message>
    <message>
        <source>The meter that hangs there now</source>
        <translation>现在装上的表</translation>
    </message>
    <message>
        <source>Reason, and what is paid with it</source>
        <translation>原因及本次缴纳</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Goes over, as agreed</source>
        <translation>商定转入</translation>
    </message>
    <message>
        <source>New meter number</source>
        <translation>新表号</translation>
    </message>
    <message>
        <source>Current ratio (CT)</source>
        <translation>电流变比(CT)</translation>
    </message>
    <message>
        <source>Voltage ratio (PT)</source>
        <translation>电压变比(PT)</translation>
    </message>
    <message>
        <source>Its register, kWh</source>
        <translation>新表示数，kWh</translation>
    </message>
    <message>
        <source>Seals, document, who was there</source>
        <translation>封印号、单据、在场人员</translation>
    </message>
    <message>
        <source>Card of the customer</source>
        <translation>客户的卡</translation>
    </message>
    <message>
        <source>Paid now, or nothing</source>
        <translation>本次缴纳（可不填）</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>本次缴纳</translation>
    </message>
    <message>
        <source>Goes over to the new meter</source>
        <translation>转入新表</translation>
    </message>
    <message>
        <source>Goes back to the old meter</source>
        <translation>转回旧表</translation>
    </message>
    <message>
        <source>Left owing in the old meter</source>
        <translation>旧表透支</translation>
    </message>
    <message>
        <source>Left in the old meter</source>
        <translation>旧表剩余</translation>
    </message>
    <message>
        <source>New meter</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>Old meter, again in use</source>
        <translation>恢复使用的旧表</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>变比</translation>
    </message>
    <message>
        <source>Total on the card</source>
        <translation>卡内累计</translation>
    </message>
    <message>
        <source>write the card</source>
        <translation>写卡</translation>
    </message>
    <message>
        <source>A meter number has twelve digits. Type it as it stands on the new meter.</source>
        <translation>表号为12位数字，请按新表上的号码输入。</translation>
    </message>
    <message>
        <source>This is the number of the meter that was taken down. Type that of the new one.</source>
        <translation>这是拆下的旧表号，请输入新表号。</translation>
    </message>
    <message>
        <source>A ratio is a whole number from 1. Type 1 for a meter without transformers.</source>
        <translation>变比为不小于1的整数；无互感器请输入1。</translation>
    </message>
    <message>
        <source>Type the numbers of the seals or of the document: they are printed on the bridge slip.</source>
        <translation>请输入封印号或单据号：将印在换表衔接单上。</translation>
    </message>
    <message>
        <source>Type what goes over, as the laboratory or the agreement says.</source>
        <translation>请按检定结果或协议输入转入数。</translation>
    </message>
    <message>
        <source>another meter</source>
        <translation>更换电表</translation>
    </message>
    <message>
        <source>the old meter again, what was paid stays as credit</source>
        <translation>恢复旧表，已缴款留作电量</translation>
    </message>
    <message>
        <source>the old meter again, what was paid is paid back</source>
        <translation>恢复旧表，已缴款退还</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ExchangesPage</name>
    <message>
        <source>Customer or meter number</source>
        <translation>客户编号或表号</translation>
    </message>
    <message>
        <source>New meter number</source>
        <translation>新表号</translation>
    </message>
    <message>
        <source>Its CT</source>
        <translation>新表 CT</translation>
    </message>
    <message>
        <source>Its PT</source>
        <translation>新表 PT</translation>
    </message>
    <message>
        <source>Its register, kWh</source>
        <translation>新表示数，kWh</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>现场情况</translation>
    </message>
    <message>
        <source>Meter exchanges</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Evidence that was given</source>
        <translation>已提交的凭据</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Old meter</source>
        <translation>旧表</translation>
    </message>
    <message>
        <source>New meter</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>尚无凭据。</translation>
    </message>
    <message>
        <source>Exchanges that were made</source>
        <translation>已完成的换表</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>换表时间</translation>
    </message>
    <message>
        <source>Goes over</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>No exchange yet.</source>
        <translation>尚无换表。</translation>
    </message>
    <message>
        <source>Find the account</source>
        <translation>查找账户</translation>
    </message>
    <message>
        <source>Give the evidence</source>
        <translation>提交凭据</translation>
    </message>
    <message>
        <source>Slip of the chosen exchange</source>
        <translation>打印所选换表单</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waits for the clerk</source>
        <translation>等待营业员</translation>
    </message>
    <message>
        <source>%1, meter %2.</source>
        <translation>%1，电表 %2。</translation>
    </message>
    <message>
        <source>Find the account by its number, then type what the meter shows.</source>
        <translation>先按编号查找账户，再输入电表显示的内容。</translation>
    </message>
    <message>
        <source>The evidence is given. The clerk makes the exchange of it, a shift leader approves it.</source>
        <translation>凭据已提交。由营业员据此办理换表，班长批准。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Type the twelve digits of the new meter, another one than the old.</source>
        <translation>请输入新表的十二位表号，不能与旧表相同。</translation>
    </message>
    <message>
        <source>Type CT and PT of the new meter; 1 where there is none.</source>
        <translation>请输入新表的 CT 和 PT；没有互感器时填 1。</translation>
    </message>
    <message>
        <source>Type the numbers of the new seals.</source>
        <translation>请输入新封印的编号。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::FaultMenu</name>
    <message>
        <source>&amp;Faults</source>
        <translation>故障(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Cover open</source>
        <translation>开盖(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Phase missing</source>
        <translation>缺相(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reverse energy</source>
        <translation>反向电量(&amp;R)</translation>
    </message>
    <message>
        <source>Supply below &amp;80 %</source>
        <translation>电压低于 80%(&amp;8)</translation>
    </message>
    <message>
        <source>Clock &amp;battery low</source>
        <translation>时钟电池欠压(&amp;B)</translation>
    </message>
    <message>
        <source>Clock &amp;invalid</source>
        <translation>时钟失效(&amp;I)</translation>
    </message>
    <message>
        <source>B&amp;ypass lever</source>
        <translation>退出手柄(&amp;Y)</translation>
    </message>
    <message>
        <source>Load switch &amp;follows</source>
        <translation>负荷开关正常(&amp;F)</translation>
    </message>
    <message>
        <source>Load switch stuck c&amp;losed</source>
        <translation>负荷开关粘合(&amp;L)</translation>
    </message>
    <message>
        <source>Load switch stuck &amp;open</source>
        <translation>负荷开关拒合(&amp;O)</translation>
    </message>
    <message>
        <source>Security &amp;module silent</source>
        <translation>安全模块无应答(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Nothing wrong any more</source>
        <translation>恢复正常(&amp;N)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::FaultWords</name>
    <message>
        <source>The smart-card service is not running.</source>
        <translation>读卡服务未启动。</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so: systemctl start pcscd.socket</source>
        <translation>程序会自动重试；若一直如此，请执行 systemctl start pcscd.socket</translation>
    </message>
    <message>
        <source>The smart-card service stopped. Reconnecting…</source>
        <translation>读卡服务中断，正在重连…</translation>
    </message>
    <message>
        <source>Wait a moment; this needs no key.</source>
        <translation>请稍候，无需按键。</translation>
    </message>
    <message>
        <source>No card reader. Plug it in.</source>
        <translation>未找到读卡器，请插上。</translation>
    </message>
    <message>
        <source>It is found by itself.</source>
        <translation>插上后会自动识别。</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>卡片被其他程序占用。</translation>
    </message>
    <message>
        <source>Close the other program. It is tried again by itself.</source>
        <translation>请关闭其他程序，本程序会自动重试。</translation>
    </message>
    <message>
        <source>The card does not answer. Turn it over, chip up.</source>
        <translation>卡片无应答，请芯片朝上重插。</translation>
    </message>
    <message>
        <source>Put it in again until it stops.</source>
        <translation>请插到底。</translation>
    </message>
    <message>
        <source>This session may not use the reader.</source>
        <translation>当前会话无权使用读卡器。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow access to the smart-card service.</source>
        <translation>请管理员开放读卡服务的访问权限。</translation>
    </message>
    <message>
        <source>The card is not in the reader.</source>
        <translation>读卡器内没有卡片。</translation>
    </message>
    <message>
        <source>Put the card in.</source>
        <translation>请插入卡片。</translation>
    </message>
    <message>
        <source>Not an electricity card of this company.</source>
        <translation>非本公司购电卡。</translation>
    </message>
    <message>
        <source>Give the card back.</source>
        <translation>请把卡退还客户。</translation>
    </message>
    <message>
        <source>Card and records differ.</source>
        <translation>卡内数据与系统不符。</translation>
    </message>
    <message>
        <source>Keep the card and call the supervisor.</source>
        <translation>请留卡并通知班长。</translation>
    </message>
    <message>
        <source>This card was reported lost and replaced.</source>
        <translation>此卡已挂失补卡。</translation>
    </message>
    <message>
        <source>Keep the card; the customer uses the new one.</source>
        <translation>请收回此卡，客户应使用新卡。</translation>
    </message>
    <message>
        <source>The card is ahead of the records. Selling on this account is stopped.</source>
        <translation>卡内记录超前于系统，该户暂停售电。</translation>
    </message>
    <message>
        <source>This card carries an old record. Keep the card.</source>
        <translation>卡内为旧数据，请收回此卡。</translation>
    </message>
    <message>
        <source>Call the supervisor.</source>
        <translation>请通知班长。</translation>
    </message>
    <message>
        <source>The card carries another purchase with this number. Keep the card.</source>
        <translation>购电次数相同但订单不符，请收回此卡。</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>此户已销户。</translation>
    </message>
    <message>
        <source>Open a new account for the customer.</source>
        <translation>请为客户重新开户。</translation>
    </message>
    <message>
        <source>Management card: not for sale.</source>
        <translation>管理卡，不能售电。</translation>
    </message>
    <message>
        <source>Take the card out.</source>
        <translation>请取出卡片。</translation>
    </message>
    <message>
        <source>This account is suspended or not opened yet.</source>
        <translation>此户已报停或未开户。</translation>
    </message>
    <message>
        <source>Open or resume the account first.</source>
        <translation>请先开户或恢复用电。</translation>
    </message>
    <message>
        <source>The customer comes back after the meter has taken the card.</source>
        <translation>电表接受开户卡后，客户再来购电。</translation>
    </message>
    <message>
        <source>This card was never issued.</source>
        <translation>此卡未发行。</translation>
    </message>
    <message>
        <source>Give the card to the administrator.</source>
        <translation>请把卡交给管理员。</translation>
    </message>
    <message>
        <source>This card is not blank.</source>
        <translation>此卡不是空白卡。</translation>
    </message>
    <message>
        <source>Take a blank card of this company.</source>
        <translation>请使用本公司的空白卡。</translation>
    </message>
    <message>
        <source>This card belongs to another customer. Nothing was charged.</source>
        <translation>此卡属于其他客户，未收费。</translation>
    </message>
    <message>
        <source>Put in the card of this customer.</source>
        <translation>请插入该客户的卡。</translation>
    </message>
    <message>
        <source>It is not known yet whether the card was written.</source>
        <translation>尚不能确定卡片是否已写入。</translation>
    </message>
    <message>
        <source>Put the same card back in to finish this sale.</source>
        <translation>请放回同一张卡以完成售电。</translation>
    </message>
    <message>
        <source>Written data does not match.</source>
        <translation>校验不一致。</translation>
    </message>
    <message>
        <source>Put the same card back in: it is read again.</source>
        <translation>请放回同一张卡重新读取。</translation>
    </message>
    <message>
        <source>The card key is locked. Nothing was written.</source>
        <translation>卡密钥锁定，未写卡。</translation>
    </message>
    <message>
        <source>Replace the card.</source>
        <translation>请换卡。</translation>
    </message>
    <message>
        <source>Mutual authentication with the card failed. Nothing was written.</source>
        <translation>与卡片互相认证失败，未写卡。</translation>
    </message>
    <message>
        <source>Take the card out. If it happens again, replace the card.</source>
        <translation>请取出卡片；若再次发生，请换卡。</translation>
    </message>
    <message>
        <source>This is another card.</source>
        <translation>不是同一张卡。</translation>
    </message>
    <message>
        <source>Put the card back that the sale was begun with.</source>
        <translation>请放回开始售电时的那张卡。</translation>
    </message>
    <message>
        <source>The state of the card is unclear. Keep the card and call the supervisor.</source>
        <translation>卡内状态不明，请留卡并通知班长。</translation>
    </message>
    <message>
        <source>Two people settle this together; do not sell again.</source>
        <translation>须两人共同处理，请勿重复售电。</translation>
    </message>
    <message>
        <source>The card changed after it was shown. It was read again.</source>
        <translation>卡片在显示后有变化，已重新读取。</translation>
    </message>
    <message>
        <source>Check the figures and enter the amount again.</source>
        <translation>请核对后重新输入金额。</translation>
    </message>
    <message>
        <source>The card refused the data. Nothing was written.</source>
        <translation>卡片拒绝写入，卡未写。</translation>
    </message>
    <message>
        <source>Read the card again with F5; if it happens again, replace the card.</source>
        <translation>请按 F5 重读；若再次发生，请换卡。</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>Type digits and at most two decimals, for example 100.50.</source>
        <translation>请输入数字，最多两位小数，例如 100.50。</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>Type what the customer pays.</source>
        <translation>请输入客户缴纳的金额。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>At most ¥999 999.99 can be sold at once.</source>
        <translation>一次最多可售 ¥999 999.99。</translation>
    </message>
    <message>
        <source>The meter cannot hold so much credit.</source>
        <translation>超过囤积限额。</translation>
    </message>
    <message>
        <source>Sell a smaller amount.</source>
        <translation>请减少购电金额。</translation>
    </message>
    <message>
        <source>The cash received is less than the amount.</source>
        <translation>实收金额小于应收金额。</translation>
    </message>
    <message>
        <source>Type what was received, or go back with Esc.</source>
        <translation>请输入实收金额，或按 Esc 返回。</translation>
    </message>
    <message>
        <source>The sale was not saved. Nothing was written to the card.</source>
        <translation>未保存，卡未写。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The card is written, the record is not finished. Do not sell again.</source>
        <translation>卡已写入，记录未完成，请勿重复售电。</translation>
    </message>
    <message>
        <source>Put the same card back in, or leave it in Unfinished.</source>
        <translation>请放回同一张卡，或留在未完成列表中。</translation>
    </message>
    <message>
        <source>Another instance of the program is using the records.</source>
        <translation>另一个程序正在使用数据库。</translation>
    </message>
    <message>
        <source>Close the other one.</source>
        <translation>请关闭另一个程序。</translation>
    </message>
    <message>
        <source>The records were made by a newer version of the program.</source>
        <translation>数据库由更新版本的程序建立。</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>请安装新版本程序。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>磁盘已满，未写入。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The records are damaged. Selling is stopped.</source>
        <translation>数据库损坏，已停止售电。</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The records cannot be read or written.</source>
        <translation>数据库无法读写。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, call the administrator.</source>
        <translation>请重试；若再次发生，请通知管理员。</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Check the number or the name.</source>
        <translation>请核对号码或姓名。</translation>
    </message>
    <message>
        <source>This account has an unfinished sale.</source>
        <translation>该户有未完成的售电。</translation>
    </message>
    <message>
        <source>Finish it first: read the card again with F5.</source>
        <translation>请先完成：按 F5 重读卡片。</translation>
    </message>
    <message>
        <source>Another counter is finishing this sale.</source>
        <translation>另一售电点正在处理此笔售电。</translation>
    </message>
    <message>
        <source>Read the card again with F5.</source>
        <translation>请按 F5 重读卡片。</translation>
    </message>
    <message>
        <source>There is no tariff for this account.</source>
        <translation>该户没有电价方案。</translation>
    </message>
    <message>
        <source>Ask the administrator to approve one.</source>
        <translation>请管理员审批电价方案。</translation>
    </message>
    <message>
        <source>This number is already in use.</source>
        <translation>此号码已被使用。</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>请核对号码。</translation>
    </message>
    <message>
        <source>Login or password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>Too many failed attempts.</source>
        <translation>失败次数过多。</translation>
    </message>
    <message>
        <source>Wait until the time is over.</source>
        <translation>请等待锁定时间结束。</translation>
    </message>
    <message>
        <source>The new password is too weak.</source>
        <translation>新密码强度不够。</translation>
    </message>
    <message>
        <source>At least 8 characters, and another one than before.</source>
        <translation>至少 8 个字符，且不同于原密码。</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>您没有此权限。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is earlier than the last sale. Selling is stopped.</source>
        <translation>系统时间早于上一笔售电，已停止售电。</translation>
    </message>
    <message>
        <source>Set the clock right.</source>
        <translation>请校正时钟。</translation>
    </message>
    <message>
        <source>Receipt waiting: the printer does not work.</source>
        <translation>打印机故障，凭证待打。</translation>
    </message>
    <message>
        <source>Continue printing when the printer is ready. The sale is finished.</source>
        <translation>打印机就绪后继续打印，售电已完成。</translation>
    </message>
    <message>
        <source>The system gives no random numbers. Selling is stopped.</source>
        <translation>系统无法产生随机数，已停止售电。</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>请重新启动计算机。</translation>
    </message>
    <message>
        <source>This input is not valid.</source>
        <translation>输入无效。</translation>
    </message>
    <message>
        <source>Check what was typed.</source>
        <translation>请核对输入内容。</translation>
    </message>
    <message>
        <source>The program is not set up yet.</source>
        <translation>程序尚未配置。</translation>
    </message>
    <message>
        <source>Ask the administrator to set it up.</source>
        <translation>请管理员完成配置。</translation>
    </message>
    <message>
        <source>There is no key store.</source>
        <translation>没有密钥库。</translation>
    </message>
    <message>
        <source>Have the custodians load the keys first.</source>
        <translation>请先由密钥保管员装入密钥。</translation>
    </message>
    <message>
        <source>The passphrase of the key store is wrong.</source>
        <translation>密钥库口令错误。</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>This key store was made on another computer or by another user.</source>
        <translation>该密钥库由其他电脑或其他用户建立。</translation>
    </message>
    <message>
        <source>Use it there, or have the custodians load the keys here.</source>
        <translation>请在原处使用，或由密钥保管员在此重新装入密钥。</translation>
    </message>
    <message>
        <source>The key store is damaged or was altered.</source>
        <translation>密钥库已损坏或被改动。</translation>
    </message>
    <message>
        <source>Restore its copy, or have the custodians load the keys again.</source>
        <translation>请恢复其备份，或由密钥保管员重新装入密钥。</translation>
    </message>
    <message>
        <source>A key that is needed is not in the key store.</source>
        <translation>密钥库中缺少所需的密钥。</translation>
    </message>
    <message>
        <source>Have the custodians load it.</source>
        <translation>请由密钥保管员装入。</translation>
    </message>
    <message>
        <source>Test keys and real keys are never mixed.</source>
        <translation>测试密钥与正式密钥不得混用。</translation>
    </message>
    <message>
        <source>Use test keys in a practice profile only.</source>
        <translation>测试密钥只能用于练习环境。</translation>
    </message>
    <message>
        <source>The security token is missing, locked or refuses.</source>
        <translation>安全令牌未插入、已锁定或拒绝操作。</translation>
    </message>
    <message>
        <source>Plug it in and check its PIN with the custodians.</source>
        <translation>请插入令牌，并与密钥保管员核对 PIN。</translation>
    </message>
    <message>
        <source>The self-test of the cryptography failed. Selling is stopped.</source>
        <translation>密码算法自检失败，已停止售电。</translation>
    </message>
    <message>
        <source>Install the program again; do not sell on this computer.</source>
        <translation>请重新安装程序，不要在本机售电。</translation>
    </message>
    <message>
        <source>The key check value does not match. Nothing was stored.</source>
        <translation>密钥校验值不符，未保存任何内容。</translation>
    </message>
    <message>
        <source>Compare the component with its envelope and enter it again.</source>
        <translation>请与信封核对密钥分量后重新输入。</translation>
    </message>
    <message>
        <source>The last purchase on this kind of card has not been reported by the meter.</source>
        <translation>此类卡上一次购电尚未由电表返写确认。</translation>
    </message>
    <message>
        <source>Put the card into the meter first, then sell.</source>
        <translation>请先将卡插入电表，再购电。</translation>
    </message>
    <message>
        <source>This kind of card cannot do that safely.</source>
        <translation>此类卡不能安全地完成该操作。</translation>
    </message>
    <message>
        <source>Use a card of the company&apos;s present kind.</source>
        <translation>请使用本公司现行的卡种。</translation>
    </message>
    <message>
        <source>This card is on the list of lost cards.</source>
        <translation>该卡在挂失名单中。</translation>
    </message>
    <message>
        <source>Keep the card and tell the administrator.</source>
        <translation>请留下该卡并告知管理员。</translation>
    </message>
    <message>
        <source>The records do not show this card as a blank in stock.</source>
        <translation>记录中没有该空白卡的库存。</translation>
    </message>
    <message>
        <source>Put it aside and take another blank.</source>
        <translation>请将其放在一边，换一张空白卡。</translation>
    </message>
    <message>
        <source>Two people must approve this first.</source>
        <translation>须先由两人批准。</translation>
    </message>
    <message>
        <source>Ask the administrator and finance to approve it.</source>
        <translation>请管理员和财务批准。</translation>
    </message>
    <message>
        <source>The work order is expired, revoked or settled.</source>
        <translation>作业单已过期、撤销或办结。</translation>
    </message>
    <message>
        <source>Prepare a new one.</source>
        <translation>请重新编制作业单。</translation>
    </message>
    <message>
        <source>This password can be used once, to choose another.</source>
        <translation>此密码只能使用一次，用于设置新密码。</translation>
    </message>
    <message>
        <source>Sign in with it and choose your own; then approve.</source>
        <translation>请先用它登录并设置自己的密码，然后再批准。</translation>
    </message>
    <message>
        <source>This amount leaves nothing to buy.</source>
        <translation>此金额扣除应缴款后不足以购电。</translation>
    </message>
    <message>
        <source>Charges and debts that are due come first: type a larger amount.</source>
        <translation>须先缴清到期费用和欠费：请输入更大的金额。</translation>
    </message>
    <message>
        <source>No shift of yours is open at this counter.</source>
        <translation>本售电点没有您的班次。</translation>
    </message>
    <message>
        <source>The till has reached its cash limit. Selling is stopped.</source>
        <translation>钱箱已达现金限额，已停止售电。</translation>
    </message>
    <message>
        <source>A shift is still open at this counter.</source>
        <translation>本售电点还有未结班次。</translation>
    </message>
    <message>
        <source>Count and close that shift first.</source>
        <translation>请先清点并结班。</translation>
    </message>
    <message>
        <source>The till has not been counted yet.</source>
        <translation>钱箱尚未清点。</translation>
    </message>
    <message>
        <source>The expected amount is shown only after the count.</source>
        <translation>清点后才显示应有金额。</translation>
    </message>
    <message>
        <source>This shift has been counted. Nothing more can be booked in it.</source>
        <translation>本班次已清点，不能再记账。</translation>
    </message>
    <message>
        <source>Close it, or ask the shift leader to order a recount.</source>
        <translation>请结班，或请班长要求复点。</translation>
    </message>
    <message>
        <source>The business day is not open.</source>
        <translation>营业日未开启。</translation>
    </message>
    <message>
        <source>Ask the shift leader to open a day.</source>
        <translation>请班长开启营业日。</translation>
    </message>
    <message>
        <source>This invoice number cannot be used.</source>
        <translation>此发票号不能使用。</translation>
    </message>
    <message>
        <source>Take the next free number of a block that was given to you.</source>
        <translation>请取分配给您的号段中的下一个空号。</translation>
    </message>
    <message>
        <source>Already loaded into the meter: it cannot be taken back from the card.</source>
        <translation>已存入电表，不能从卡中退回。</translation>
    </message>
    <message>
        <source>Ask finance for a correction.</source>
        <translation>请财务办理冲红。</translation>
    </message>
    <message>
        <source>The meter has not finished with this card.</source>
        <translation>电表尚未处理完此卡。</translation>
    </message>
    <message>
        <source>Put it into the meter first.</source>
        <translation>请先插表。</translation>
    </message>
    <message>
        <source>The meter has not reported the new card yet.</source>
        <translation>电表尚未确认新卡，暂不能退。</translation>
    </message>
    <message>
        <source>Put the card into the meter first.</source>
        <translation>请先将卡插入电表。</translation>
    </message>
    <message>
        <source>There is no purchase to take back.</source>
        <translation>没有可退回的购电。</translation>
    </message>
    <message>
        <source>Only the last purchase that was not taken back can be reversed.</source>
        <translation>只能冲正最近一笔未冲正的购电。</translation>
    </message>
    <message>
        <source>The day is closed: ask finance.</source>
        <translation>当日已日结：请财务处理。</translation>
    </message>
    <message>
        <source>A purchase of an earlier day is corrected by finance.</source>
        <translation>往日的购电由财务冲红。</translation>
    </message>
    <message>
        <source>Whoever prepared this cannot approve it.</source>
        <translation>经办人不能审批自己的业务。</translation>
    </message>
    <message>
        <source>Ask another person with the right to approve.</source>
        <translation>请另一位有审批权的人员审批。</translation>
    </message>
    <message>
        <source>This role would be left without anybody.</source>
        <translation>该角色将无人担任。</translation>
    </message>
    <message>
        <source>Enter another person with this role first.</source>
        <translation>请先登记另一位担任该角色的人员。</translation>
    </message>
    <message>
        <source>This account belongs to an area that you do not serve.</source>
        <translation>该账户不在您的服务区域内。</translation>
    </message>
    <message>
        <source>Call somebody who serves it.</source>
        <translation>请联系负责该区域的人员。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock differs from the reference. Selling is stopped.</source>
        <translation>系统时间与基准时间不符，已停止售电。</translation>
    </message>
    <message>
        <source>A shift leader sets the clock.</source>
        <translation>请班长校时。</translation>
    </message>
    <message>
        <source>The purchase limit of this account is reached.</source>
        <translation>该户已达到限购额度。</translation>
    </message>
    <message>
        <source>Sell a smaller amount, or ask the shift leader to lift the limit once.</source>
        <translation>请减少金额，或请班长本次放宽限购。</translation>
    </message>
    <message>
        <source>The same sale was made a moment ago, or with this bank reference.</source>
        <translation>刚刚已有相同的购电，或该银行流水号已使用。</translation>
    </message>
    <message>
        <source>Look at the history. To sell again, confirm the same amount once more.</source>
        <translation>请查看历史记录；如仍需售电，请再次确认相同金额。</translation>
    </message>
    <message>
        <source>Supply does not return with this amount.</source>
        <translation>此金额不足以恢复供电。</translation>
    </message>
    <message>
        <source>Sell more, or confirm the same amount once more.</source>
        <translation>请增加金额，或再次确认相同金额。</translation>
    </message>
    <message>
        <source>This file has been imported already.</source>
        <translation>此文件已导入过。</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for the file in the audit log.</source>
        <translation>未作任何更改。请在审计日志中查找该文件。</translation>
    </message>
    <message>
        <source>Some lines of the file cannot be taken. Nothing was imported.</source>
        <translation>文件中有些行无法接收，未导入任何内容。</translation>
    </message>
    <message>
        <source>Correct the lines that are listed and try again.</source>
        <translation>请更正列出的行后重试。</translation>
    </message>
    <message>
        <source>A replacement cannot be cancelled.</source>
        <translation>补卡不能取消。</translation>
    </message>
    <message>
        <source>Put in another blank card and finish it; an old card that is found is kept.</source>
        <translation>请放入另一张空白卡完成补卡；找到的旧卡应收回。</translation>
    </message>
    <message>
        <source>The new meter has taken the card: this exchange can no longer be undone.</source>
        <translation>新表已读入此卡，本次换表不能再撤销。</translation>
    </message>
    <message>
        <source>Make a second exchange, back to the old meter.</source>
        <translation>请再做一次换表，换回旧表。</translation>
    </message>
    <message>
        <source>The day of this sale is still open.</source>
        <translation>此笔售电所属的营业日尚未日结。</translation>
    </message>
    <message>
        <source>Reverse the sale instead of correcting it.</source>
        <translation>请对其冲正，而不是冲红。</translation>
    </message>
    <message>
        <source>The final reading is missing or contradicts the records.</source>
        <translation>缺少最终示数，或与记录不符。</translation>
    </message>
    <message>
        <source>Enter remaining and accepted credit of the same moment, as the meter shows them.</source>
        <translation>请按电表显示录入同一时刻的剩余额和累计入表额。</translation>
    </message>
    <message>
        <source>This meter is in use at another service point.</source>
        <translation>此表正在另一用电点使用。</translation>
    </message>
    <message>
        <source>Check the meter number, or end its other series first.</source>
        <translation>请核对表号，或先结束其原有序列。</translation>
    </message>
    <message>
        <source>The clear visit is missing.</source>
        <translation>缺少清零作业记录。</translation>
    </message>
    <message>
        <source>Send an engineer with an inspection and a clear card, and read the card back.</source>
        <translation>请派工程师携检查卡和清零卡到现场，并将卡读回。</translation>
    </message>
    <message>
        <source>The identity of the customer is not confirmed.</source>
        <translation>尚未确认客户身份。</translation>
    </message>
    <message>
        <source>Check an identity document and confirm it in the form.</source>
        <translation>请核验证件并在表单中确认。</translation>
    </message>
    <message>
        <source>A debt is open on this account.</source>
        <translation>该户尚有欠费。</translation>
    </message>
    <message>
        <source>Take the payment first, or have the debt assumed in writing.</source>
        <translation>请先收取欠费，或由新户书面承担。</translation>
    </message>
    <message>
        <source>This customer must be contacted first.</source>
        <translation>必须先联系该客户。</translation>
    </message>
    <message>
        <source>Record the contact, then go on.</source>
        <translation>请登记联系情况后继续。</translation>
    </message>
    <message>
        <source>This refund was paid out before.</source>
        <translation>此笔退款已支付过。</translation>
    </message>
    <message>
        <source>Look at the account statement for the payment.</source>
        <translation>请在账户对账单中查找该笔付款。</translation>
    </message>
    <message>
        <source>The card does not prove what is missing in the records.</source>
        <translation>卡上的数据不足以证明缺失的记录。</translation>
    </message>
    <message>
        <source>Do not sell to it; keep the evidence and ask finance.</source>
        <translation>请勿对其售电，保留证据并联系财务。</translation>
    </message>
    <message>
        <source>This month is settled already, or it has not ended.</source>
        <translation>该月已结算，或尚未结束。</translation>
    </message>
    <message>
        <source>Choose the month after the last settled one.</source>
        <translation>请选择上次结算月份的下一个月。</translation>
    </message>
    <message>
        <source>The plan sells in another unit than the meter counts.</source>
        <translation>该电价方案的购电方式与电能表计量单位不同。</translation>
    </message>
    <message>
        <source>Suspend the account with a clear visit, change the plan, then resume.</source>
        <translation>请先清零报停，变更方案，再恢复用电。</translation>
    </message>
    <message>
        <source>Selling is stopped: tiers sold in kWh need a purchase limit.</source>
        <translation>停止售电：电量方式的阶梯电价必须设置限购。</translation>
    </message>
    <message>
        <source>Ask an administrator to set a limit for the tariff plan.</source>
        <translation>请管理员为该电价方案设置限购。</translation>
    </message>
    <message>
        <source>Pull the c&amp;ard at a command…</source>
        <translation>在某条指令时拔卡(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Slow card…</source>
        <translation>慢速卡(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Wrong status word…</source>
        <translation>错误状态字(&amp;W)…</translation>
    </message>
    <message>
        <source>Memory write &amp;does not work…</source>
        <translation>存储写入失败(&amp;D)…</translation>
    </message>
    <message>
        <source>Power c&amp;ut in a memory write…</source>
        <translation>存储写入时断电(&amp;U)…</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>开盖</translation>
    </message>
    <message>
        <source>Load switch stuck</source>
        <translation>负荷开关卡死</translation>
    </message>
    <message>
        <source>Cloc&amp;k drift…</source>
        <translation>时钟偏移(&amp;K)…</translation>
    </message>
    <message>
        <source>Card of another re&amp;gion</source>
        <translation>其他地区的卡(&amp;G)</translation>
    </message>
    <message>
        <source>R&amp;epeated purchase number</source>
        <translation>重复的购电次数(&amp;E)</translation>
    </message>
    <message>
        <source>Over the &amp;hoarding limit</source>
        <translation>超过囤积限额(&amp;H)</translation>
    </message>
    <message>
        <source>Clear card &amp;too late</source>
        <translation>清零卡插入过迟(&amp;T)</translation>
    </message>
    <message>
        <source>Before which command is it pulled?</source>
        <translation>在第几条指令之前拔卡？</translation>
    </message>
    <message>
        <source>How many milliseconds for each answer?</source>
        <translation>每次应答延迟多少毫秒？</translation>
    </message>
    <message>
        <source>Which command is answered with 6F00?</source>
        <translation>第几条指令应答 6F00？</translation>
    </message>
    <message>
        <source>Which write from now on fails?</source>
        <translation>从现在起第几次写入失败？</translation>
    </message>
    <message>
        <source>In which write from now on?</source>
        <translation>从现在起第几次写入时断电？</translation>
    </message>
    <message>
        <source>By how many seconds, forwards or back?</source>
        <translation>偏移多少秒（正为快，负为慢）？</translation>
    </message>
    <message>
        <source>Put a card in, or press Read, to see it.</source>
        <translation>插卡或按“读卡”即可看到。</translation>
    </message>
    <message>
        <source>It happens when the meter saves.</source>
        <translation>电表保存数据时发生。</translation>
    </message>
    <message>
        <source>Two minutes have passed since power-up. Put the clear card in.</source>
        <translation>上电已过两分钟，请插入清零卡。</translation>
    </message>
    <message>
        <source>It has happened.</source>
        <translation>已发生。</translation>
    </message>
    <message>
        <source>This meter has no hoarding limit. Open it with a tariff that has.</source>
        <translation>本表没有囤积限额，请用带限额的电价开户。</translation>
    </message>
    <message>
        <source>This needs a card of the box. Start the meter with --box.</source>
        <translation>需要卡盒中的卡，请用 --box 启动电表。</translation>
    </message>
    <message>
        <source>Let somebody sign in whose role allows it.</source>
        <translation>请由角色允许的人员登录后办理。</translation>
    </message>
    <message>
        <source>On high voltage, supply is off for 15 days at least, and for six months of a year at most.</source>
        <translation>高压报停每次至少15天，全年累计最多六个月。</translation>
    </message>
    <message>
        <source>Choose another day on which it returns, or close the account.</source>
        <translation>请另选恢复供电的日期，或办理销户。</translation>
    </message>
    <message>
        <source>No roll-out has room for this card now. Its keys stay as they are.</source>
        <translation>当前没有发布批次可容纳此卡，卡内密钥保持不变。</translation>
    </message>
    <message>
        <source>Serve the customer; the card is good. The administrator begins the next stage.</source>
        <translation>请照常为客户办理；此卡正常可用。由管理员开始下一阶段。</translation>
    </message>
    <message>
        <source>The roll-out is stopped. No card is changed.</source>
        <translation>发布已停止，不再更改任何卡。</translation>
    </message>
    <message>
        <source>Look at the list of repairs. Two people let it go on.</source>
        <translation>请查看待修复卡清单；须两人确认后方可继续。</translation>
    </message>
    <message>
        <source>Not every card of this stage has come back whole.</source>
        <translation>本阶段的卡尚未全部完好返回。</translation>
    </message>
    <message>
        <source>Wait until the stage is full and its cards have been read again.</source>
        <translation>请等到本阶段名额用满且各卡再次读取成功。</translation>
    </message>
    <message>
        <source>Press F12, open a shift and count its float.</source>
        <translation>请按 F12 开班并清点备用金。</translation>
    </message>
    <message>
        <source>Ask the shift leader to take cash to the safe (F12).</source>
        <translation>请班长将现金送入保险柜（F12）。</translation>
    </message>
    <message>
        <source>If the books were restored, it is caught up: F9, Catch up, with two signatures.</source>
        <translation>若账簿是恢复的，可补录：F9“补录”，须两人签字。</translation>
    </message>
    <message>
        <source>The card was not read correctly. Nothing was booked.</source>
        <translation>卡片读取有误，未记任何账。</translation>
    </message>
    <message>
        <source>Take it out and put it in again. If it stays so, try another reader.</source>
        <translation>请取出后重新插入；若仍如此，请换一台读卡器。</translation>
    </message>
    <message>
        <source>The server of the records cannot be reached. Nothing can be sold meanwhile.</source>
        <translation>无法连接数据服务器，期间不能售电。</translation>
    </message>
    <message>
        <source>Check the network; try again when the server answers.</source>
        <translation>请检查网络，待服务器恢复后再试。</translation>
    </message>
    <message>
        <source>These records were moved to another place. Nothing is sold from them.</source>
        <translation>这些账簿已迁到别处，不再用于售电。</translation>
    </message>
    <message>
        <source>Sell where they are now; ask the administrator.</source>
        <translation>请在账簿现在所在之处售电；可询问管理员。</translation>
    </message>
    <message>
        <source>The answer of the records did not come: this may be booked, or not.</source>
        <translation>账簿没有应答：这笔可能已记账，也可能没有。</translation>
    </message>
    <message>
        <source>Do not take or pay out money again before the records show it.</source>
        <translation>在账簿显示结果之前，不要再次收款或付款。</translation>
    </message>
    <message>
        <source>This was booked before, when no answer came. Nothing was added now.</source>
        <translation>先前没有应答时，这笔其实已经记账。这次没有再记。</translation>
    </message>
    <message>
        <source>Look at the records; book it again only if it happened twice.</source>
        <translation>请查看账簿；确有两笔时才再记一次。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::FindingWords</name>
    <message>
        <source>The customer has exactly what was paid for.</source>
        <translation>客户得到的正是所付的。</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>什么也没做。</translation>
    </message>
    <message>
        <source>Another sum was sold than was asked for.</source>
        <translation>售出的金额与客户要求不同。</translation>
    </message>
    <message>
        <source>What the customer gave was not entered: the change is wrong.</source>
        <translation>没有输入客户实付的金额：找零不对。</translation>
    </message>
    <message>
        <source>A write was left unfinished: paid for, and not on the card.</source>
        <translation>留下一笔未完成的写卡：已付款，卡上却没有。</translation>
    </message>
    <message>
        <source>The write was voided although the same card could finish it.</source>
        <translation>同一张卡本可完成写卡，却被作废。</translation>
    </message>
    <message>
        <source>The customer has less than before: credit was given away.</source>
        <translation>客户的电费比原来少：丢失了电费。</translation>
    </message>
    <message>
        <source>The account has more than the customer was to pay for.</source>
        <translation>账户上的电费多于客户应付的。</translation>
    </message>
    <message>
        <source>No card was issued in place of the lost one.</source>
        <translation>没有为遗失的卡补卡。</translation>
    </message>
    <message>
        <source>The books still name the old meter.</source>
        <translation>账上仍是旧表。</translation>
    </message>
    <message>
        <source>The wrong sale still stands.</source>
        <translation>错误的售电仍然有效。</translation>
    </message>
    <message>
        <source>The money of the wrong sale was not paid out.</source>
        <translation>错误售电的钱没有退还。</translation>
    </message>
    <message>
        <source>Sold once, as it should be.</source>
        <translation>只售了一次，正确。</translation>
    </message>
    <message>
        <source>The same was sold a second time.</source>
        <translation>同一笔售了两次。</translation>
    </message>
    <message>
        <source>Something was sold where nothing was to be sold.</source>
        <translation>本不该售电，却售了电。</translation>
    </message>
    <message>
        <source>One step after the other, as it should be.</source>
        <translation>步骤依次进行，正确。</translation>
    </message>
    <message>
        <source>The card was taken out before the sale was finished.</source>
        <translation>售电未完成就取出了卡。</translation>
    </message>
    <message>
        <source>Another card was put in while a write was open.</source>
        <translation>写卡未完成时放入了另一张卡。</translation>
    </message>
    <message>
        <source>Nobody looked whether the old card is refused.</source>
        <translation>没有检查旧卡是否被拒绝。</translation>
    </message>
    <message>
        <source>The old meter&apos;s data were not brought before the exchange.</source>
        <translation>换表前没有带回旧表数据。</translation>
    </message>
    <message>
        <source>The meter has not taken what the card carries.</source>
        <translation>电表还没有接收卡上的电费。</translation>
    </message>
    <message>
        <source>The wrong sale was loaded: from then on it cannot be taken back.</source>
        <translation>错误的售电已插表：此后不能再冲正。</translation>
    </message>
    <message>
        <source>Something was sold before the wrong sale was taken back.</source>
        <translation>冲正之前又售了电。</translation>
    </message>
    <message>
        <source>The customer has no receipt.</source>
        <translation>客户没有拿到凭证。</translation>
    </message>
    <message>
        <source>Within the time.</source>
        <translation>在规定时间内。</translation>
    </message>
    <message>
        <source>Longer than planned.</source>
        <translation>超过计划时间。</translation>
    </message>
    <message>
        <source>More than twice as long as planned.</source>
        <translation>超过计划时间的两倍。</translation>
    </message>
    <message>
        <source>Without a hint.</source>
        <translation>没有用提示。</translation>
    </message>
    <message>
        <source>Hints were used.</source>
        <translation>用了提示。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::FirstDoneForm</name>
    <message>
        <source>The books are made. Write these passwords down now: each is for one sign-in, and they are not shown again.</source>
        <translation>账簿已建立。请现在写下这些密码：每个只能登录一次，不再显示。</translation>
    </message>
    <message>
        <source>Practise a sale first: another window opens, with an orange frame, a simulated card and books of its own.</source>
        <translation>先练习一次售电：将打开另一个橙色边框的窗口，使用模拟卡和独立的账簿。</translation>
    </message>
    <message>
        <source>The practice window opens. Come back here afterwards.</source>
        <translation>练习窗口正在打开，完成后请回到这里。</translation>
    </message>
    <message>
        <source>Practise a sale</source>
        <translation>练习售电</translation>
    </message>
    <message>
        <source>This computer cannot remember the folder. Start the program with --profile-dir %1</source>
        <translation>本电脑无法记住该文件夹。请用 --profile-dir %1 启动程序</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::HealthPage</name>
    <message>
        <source>Looking at everything…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Looked at on %1.</source>
        <translation>检查时间：%1。</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>日志为空。</translation>
    </message>
    <message>
        <source>No line of the log has this in it.</source>
        <translation>日志中没有包含此内容的行。</translation>
    </message>
    <message>
        <source>Copied: versions, states and the last lines of the log, without names, numbers and keys. Paste it into a message to support.</source>
        <translation>已复制：版本、状态和日志最后若干行，不含姓名、号码和密钥。请粘贴到给技术支持的消息中。</translation>
    </message>
    <message>
        <source>Health and logs</source>
        <translation>健康与日志</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing has been looked at yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>&amp;Filter of the log</source>
        <translation>日志筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::HealthWords</name>
    <message>
        <source>Smart-card service</source>
        <translation>读卡服务</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>账簿</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>✔ good</source>
        <translation>✔ 正常</translation>
    </message>
    <message>
        <source>! attention</source>
        <translation>! 注意</translation>
    </message>
    <message>
        <source>✘ bad</source>
        <translation>✘ 异常</translation>
    </message>
    <message>
        <source>Public test keys: for practice only.</source>
        <translation>公开测试密钥：仅供练习。</translation>
    </message>
    <message>
        <source>%1 keys can be used.</source>
        <translation>%1 个密钥可用。</translation>
    </message>
    <message>
        <source>No backup has ever been made. Make one now, on another disk.</source>
        <translation>从未做过备份。请立即备份到另一个磁盘。</translation>
    </message>
    <message>
        <source>The last backup is %1 hours old.</source>
        <translation>上次备份在 %1 小时前。</translation>
    </message>
    <message>
        <source>The last backup is %1 days old.</source>
        <translation>上次备份在 %1 天前。</translation>
    </message>
    <message>
        <source>Make one now.</source>
        <translation>请立即备份。</translation>
    </message>
    <message>
        <source>%1 MB are free.</source>
        <translation>可用空间 %1 MB。</translation>
    </message>
    <message>
        <source>Below 256 MB nothing can be sold: make room.</source>
        <translation>低于256 MB将不能售电：请腾出空间。</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>Not before the last sale, and not off the time server.</source>
        <translation>不早于上一笔售电，与时间服务器一致。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>Proven restore</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Unexpected ends</source>
        <translation>意外退出</translation>
    </message>
    <message>
        <source>Prove one now, on the screen of backups or by wattcardctl drill.</source>
        <translation>请立即演练一次：在备份界面，或用 wattcardctl drill。</translation>
    </message>
    <message>
        <source>No backup has ever been restored on trial.</source>
        <translation>从未用备份做过恢复演练。</translation>
    </message>
    <message>
        <source>The last trial was %1 days ago.</source>
        <translation>最近一次演练在 %1 天前。</translation>
    </message>
    <message>
        <source>None within a week.</source>
        <translation>一周内没有。</translation>
    </message>
    <message>
        <source>%1 within a week. Send the file of wattcardctl diagnostics to support.</source>
        <translation>一周内 %1 次。请把 wattcardctl diagnostics 生成的文件发给技术支持。</translation>
    </message>
    <message>
        <source>No log can be written: make room, or let the program write there.</source>
        <translation>无法写日志：请腾出空间，或允许程序写入该处。</translation>
    </message>
    <message>
        <source>%1 MB of logs are kept.</source>
        <translation>保留了 %1 MB 日志。</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>服务器有应答。</translation>
    </message>
    <message>
        <source>The books are on a server: its own backups are to be looked after.</source>
        <translation>账簿在服务器上：请照看服务器自己的备份。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>search in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>what the meter shows, a code, a key, or a word</source>
        <translation>电表显示的内容、代码、按键或词语</translation>
    </message>
    <message>
        <source>questions and codes</source>
        <translation>问题与代码</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Try one word, or the digits that the meter shows.</source>
        <translation>请试一个词，或电表显示的数字。</translation>
    </message>
    <message>
        <source>Open the manual</source>
        <translation>打开手册</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>It opens in another window: %1</source>
        <translation>在另一窗口中打开：%1</translation>
    </message>
    <message>
        <source>No program here opens it. It lies in %1</source>
        <translation>本机没有可打开它的程序。文件位置：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::HelpWords</name>
    <message>
        <source>Nothing shown</source>
        <translation>无显示</translation>
    </message>
    <message>
        <source>Does a reprint use a new receipt number?</source>
        <translation>补打凭证会用新的号码吗？</translation>
    </message>
    <message>
        <source>No. F8 prints one copy with the same number, marked COPY. The numbers of the books have no gap.</source>
        <translation>不会。按 F8 打印一份号码相同的凭证，并标注“补打”。账簿号码连续无缺。</translation>
    </message>
    <message>
        <source>A card is lost. What now?</source>
        <translation>卡丢失了怎么办？</translation>
    </message>
    <message>
        <source>Make a replacement card. The lost card is dead from then on: the meter refuses it with ERR-33. Nothing that was paid is lost.</source>
        <translation>办理补卡。原卡从此失效：电表以 ERR-33 拒绝。已缴款项不会丢失。</translation>
    </message>
    <message>
        <source>A card was reported lost and is found again. Is anything wrong?</source>
        <translation>挂失的卡又找到了，有问题吗？</translation>
    </message>
    <message>
        <source>No. The replacement carries the same cumulative total, so nothing counts twice. Keep the found card.</source>
        <translation>没有。补发的卡带有相同的累计值，不会重复计入。请收回找到的旧卡。</translation>
    </message>
    <message>
        <source>May a customer buy again before the last purchase is in the meter?</source>
        <translation>上次购电未插表，能再次购电吗？</translation>
    </message>
    <message>
        <source>Yes. Purchases that are not loaded yet add up on the card; the meter takes them all at once.</source>
        <translation>可以。未插表的购电在卡上累加，电表一次全部存入。</translation>
    </message>
    <message>
        <source>The meter has switched off though credit is left.</source>
        <translation>表内还有余额，但已跳闸。</translation>
    </message>
    <message>
        <source>It has reached the second alarm: put the card into the meter once, or hold the trip/close key for 5 seconds. Buy soon.</source>
        <translation>已到二级报警：插一次卡，或长按跳合闸键 5 秒。请尽快购电。</translation>
    </message>
    <message>
        <source>The card shows an overdraft. Why?</source>
        <translation>卡上显示透支，为什么？</translation>
    </message>
    <message>
        <source>The meter went on supplying below zero. If the switch should have opened, have the relay checked by a field engineer.</source>
        <translation>电表在余额为零后继续供电。若应已跳闸，请现场工程师检查继电器。</translation>
    </message>
    <message>
        <source>The meter does not take the credit.</source>
        <translation>电表不存入电量。</translation>
    </message>
    <message>
        <source>It shows ERR-36: the hoarding limit. Use some of the credit first, then put the same card in again. The credit stays on the card.</source>
        <translation>显示 ERR-36：超过囤积限额。请先用掉一些，再插同一张卡。额度仍在卡上。</translation>
    </message>
    <message>
        <source>A customer has paid and the card was not written.</source>
        <translation>客户已付款，但卡未写成。</translation>
    </message>
    <message>
        <source>Press Ctrl+U: the sale is among the unfinished ones. Put the same card in to finish it. Never sell again.</source>
        <translation>按 Ctrl+U：该笔售电在未完成列表中。放入同一张卡即可完成，切勿重复售电。</translation>
    </message>
    <message>
        <source>The wrong amount was sold.</source>
        <translation>售电金额错了。</translation>
    </message>
    <message>
        <source>While it is not in the meter, a reversal takes it back (Ctrl+R, with a shift leader). Afterwards the next purchase is made smaller.</source>
        <translation>未插表时可冲正（Ctrl+R，需班长）。已插表则下次购电少售。</translation>
    </message>
    <message>
        <source>The card is from another region.</source>
        <translation>卡是其他地区的。</translation>
    </message>
    <message>
        <source>It is not sold to here. Send the customer to the counter of his own company.</source>
        <translation>本处不能售电，请客户到其所属公司的售电点。</translation>
    </message>
    <message>
        <source>Cause: %1
What to do: %2
Who: %3</source>
        <translation>原因：%1
处理：%2
负责：%3</translation>
    </message>
    <message>
        <source>field engineer</source>
        <translation>现场工程师</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>The load switch or its current disagrees with the command.</source>
        <translation>负荷开关或其电流与命令不符。</translation>
    </message>
    <message>
        <source>Relay test, wiring, mechanism.</source>
        <translation>检查继电器、接线和机构。</translation>
    </message>
    <message>
        <source>The security module of the meter is silent.</source>
        <translation>电表安全模块无应答。</translation>
    </message>
    <message>
        <source>Switch the power off and on; if it stays, exchange the meter.</source>
        <translation>断电后重新上电；若仍存在，请换表。</translation>
    </message>
    <message>
        <source>Both memory images of the meter are invalid.</source>
        <translation>电表的两份存储均无效。</translation>
    </message>
    <message>
        <source>The clock battery is low.</source>
        <translation>时钟电池电量低。</translation>
    </message>
    <message>
        <source>Change the battery.</source>
        <translation>更换电池。</translation>
    </message>
    <message>
        <source>The clock is invalid; the flat price counts meanwhile.</source>
        <translation>时钟无效，期间按平段电价计费。</translation>
    </message>
    <message>
        <source>Set the clock with a preset card.</source>
        <translation>用预置卡校时。</translation>
    </message>
    <message>
        <source>Supply below 80 % of the nominal voltage, or the meter&apos;s own module.</source>
        <translation>供电电压低于额定值的 80%，或电表自身模块故障。</translation>
    </message>
    <message>
        <source>Check voltage and wiring. The card was not touched.</source>
        <translation>检查电压和接线。卡未被读写。</translation>
    </message>
    <message>
        <source>The card does not answer, was not issued, or failed the authentication; an order has expired or is used up.</source>
        <translation>卡无应答、未发行或认证失败；作业单已过期或次数用完。</translation>
    </message>
    <message>
        <source>Clean or turn the card; read it at the counter (F5).</source>
        <translation>清洁或翻转卡片；在售电点读卡（F5）。</translation>
    </message>
    <message>
        <source>The card is for another meter or customer, or was replaced.</source>
        <translation>卡属于其他电表或客户，或已被补卡。</translation>
    </message>
    <message>
        <source>Use the right card. A found old card is kept at the counter.</source>
        <translation>请用正确的卡。找到的旧卡由售电点收回。</translation>
    </message>
    <message>
        <source>The card contradicts the meter: format, state, purchase number or total; or the steps of commissioning are out of order.</source>
        <translation>卡与电表不符：格式、状态、购电次数或累计值；或投运步骤顺序有误。</translation>
    </message>
    <message>
        <source>Read the card at the counter and compare; then a field engineer.</source>
        <translation>在售电点读卡比对，然后请现场工程师处理。</translation>
    </message>
    <message>
        <source>The card was moved or pulled.</source>
        <translation>卡被移动或拔出。</translation>
    </message>
    <message>
        <source>Put it in again and wait for GOOD.</source>
        <translation>重新插入并等待显示 GOOD。</translation>
    </message>
    <message>
        <source>Too much credit at once: the hoarding limit.</source>
        <translation>一次额度过大：超过囤积限额。</translation>
    </message>
    <message>
        <source>Use some, then put the same card in again.</source>
        <translation>先用掉一些，再插同一张卡。</translation>
    </message>
    <message>
        <source>Too much load: the load limit.</source>
        <translation>负荷过大：超过功率限额。</translation>
    </message>
    <message>
        <source>Switch appliances off, wait 3 minutes, hold the key. If it stays locked, a field engineer.</source>
        <translation>关掉电器，等待 3 分钟，长按按键。若仍锁定，请现场工程师处理。</translation>
    </message>
    <message>
        <source>The display is dark until a card or a key wakes it.</source>
        <translation>显示屏平时熄灭，插卡或按键后点亮。</translation>
    </message>
    <message>
        <source>Press the page key or put the card in. Dark all the time: no supply.</source>
        <translation>按翻页键或插卡。始终不亮：无供电。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ImportTab</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finance: name</source>
        <translation>财务：登录名</translation>
    </message>
    <message>
        <source>Finance: password</source>
        <translation>财务：密码</translation>
    </message>
    <message>
        <source>Chosen field goes to</source>
        <translation>所选字段对应</translation>
    </message>
    <message>
        <source>Choose a customer list</source>
        <translation>选择客户名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>名单 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Fields of the file</source>
        <translation>文件字段</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>What is refused</source>
        <translation>被拒绝的内容</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lines tried</source>
        <translation>已试行数</translation>
    </message>
    <message>
        <source>Every line is good.</source>
        <translation>全部行均合格</translation>
    </message>
    <message>
        <source>The dry run tells what would be refused.</source>
        <translation>试导入会列出将被拒绝的行</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ImportWords</name>
    <message>
        <source>Read file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试导入</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>PT</source>
        <translation>PT</translation>
    </message>
    <message>
        <source>Payment mode</source>
        <translation>购电方式</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压等级</translation>
    </message>
    <message>
        <source>Metering</source>
        <translation>计量方式</translation>
    </message>
    <message>
        <source>Transformer kVA</source>
        <translation>变压器容量 kVA</translation>
    </message>
    <message>
        <source>Iron loss kW</source>
        <translation>铁损 kW</translation>
    </message>
    <message>
        <source>Copper factor</source>
        <translation>铜损系数</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Debt: %1</source>
        <translation>欠费：%1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>has not twelve digits</source>
        <translation>不是 12 位数字</translation>
    </message>
    <message>
        <source>stands in line %1 already</source>
        <translation>与第 %1 行重复</translation>
    </message>
    <message>
        <source>belongs to %1 already</source>
        <translation>已属于 %1</translation>
    </message>
    <message>
        <source>is no ratio, or too large</source>
        <translation>不是倍率，或过大</translation>
    </message>
    <message>
        <source>no such tariff in force</source>
        <translation>没有此有效电价</translation>
    </message>
    <message>
        <source>two tariffs of this name: say the payment mode</source>
        <translation>电价同名，请注明购电方式</translation>
    </message>
    <message>
        <source>is no amount</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>is none of the words known</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>has characters that cannot be kept</source>
        <translation>含有无法保存的字符</translation>
    </message>
    <message>
        <source>quotation marks do not fit</source>
        <translation>引号不配对</translation>
    </message>
    <message>
        <source>more fields than columns</source>
        <translation>字段多于列</translation>
    </message>
    <message>
        <source>contradicts voltage, ratios or losses</source>
        <translation>与电压、倍率或损耗矛盾</translation>
    </message>
    <message>
        <source>This very file is in the books already.</source>
        <translation>该文件已导入过</translation>
    </message>
    <message>
        <source>The file has no customers.</source>
        <translation>文件中没有客户</translation>
    </message>
    <message>
        <source>Lines read: %1, all good. Owed in all: %2. Finance signs, then all of them are imported; the counter waits meanwhile.</source>
        <translation>已读 %1 行，全部合格。欠费合计：%2。财务签字后全部导入；期间售电点需等待。</translation>
    </message>
    <message>
        <source>Lines read: %1; good: %2; refused: %3. Nothing is imported before every line is good: put the file right, or save the report.</source>
        <translation>已读 %1 行；合格 %2；拒绝 %3。全部合格才能导入：请改正文件，或保存报告。</translation>
    </message>
    <message>
        <source>This is no customer list: it has to be CSV in UTF-8 or GBK with the names of the columns in its first line, of at most 200 000 lines.</source>
        <translation>不是客户名单：须为 UTF-8 或 GBK 编码的 CSV，首行为列名，最多 20 万行</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Number %1 was taken meanwhile. Nothing was imported; try again.</source>
        <translation>号码 %1 期间已被占用，未导入，请重试</translation>
    </message>
    <message>
        <source>Administrators import customers.</source>
        <translation>由管理员导入客户</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>请输入文件名</translation>
    </message>
    <message>
        <source>Finance signs with name and password.</source>
        <translation>请财务输入登录名和密码</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改</translation>
    </message>
    <message>
        <source>%1 refused fields are in %2</source>
        <translation>%1 处被拒内容已写入 %2</translation>
    </message>
    <message>
        <source>A list as spreadsheets save it: CSV in UTF-8 or GBK, names of the columns in the first line.</source>
        <translation>电子表格另存的名单：CSV，UTF-8 或 GBK 编码，首行为列名</translation>
    </message>
    <message>
        <source>The file is read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Still without a field of the file: %1.</source>
        <translation>尚未对应的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Encoding: %1. Every field has its place: start the dry run.</source>
        <translation>编码：%1。字段已对应，请试导入</translation>
    </message>
    <message>
        <source>Dry run: %1 of %2 lines. Nothing is changed.</source>
        <translation>试导入：%1 / %2 行，不作任何更改</translation>
    </message>
    <message>
        <source>The customers are imported…</source>
        <translation>正在导入客户…</translation>
    </message>
    <message>
        <source>Imported: %1 customers who owe %2 in all.</source>
        <translation>已导入 %1 户，欠费合计 %2</translation>
    </message>
    <message>
        <source>Someone is selling: an import holds the books for seconds. Close the shifts of all counters, then import again.</source>
        <translation>有人正在售电：导入会占用账簿数秒。请先关闭所有售电点的班次，再重新导入。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::InsideTabs</name>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Registers</source>
        <translation>寄存器(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>存储器(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>情景(&amp;S)</translation>
    </message>
    <message>
        <source>Inside the meter</source>
        <translation>电表内部</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::InsideText</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>courtesy</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>load lock</source>
        <translation>超负荷锁定</translation>
    </message>
    <message>
        <source>Register, total</source>
        <translation>总电量</translation>
    </message>
    <message>
        <source>Register, sharp</source>
        <translation>尖电量</translation>
    </message>
    <message>
        <source>Register, peak</source>
        <translation>峰电量</translation>
    </message>
    <message>
        <source>Register, flat</source>
        <translation>平电量</translation>
    </message>
    <message>
        <source>Register, valley</source>
        <translation>谷电量</translation>
    </message>
    <message>
        <source>Not yet a step</source>
        <translation>不足一步的电能</translation>
    </message>
    <message>
        <source>Energy this month</source>
        <translation>本月电量</translation>
    </message>
    <message>
        <source>Used of the ladder</source>
        <translation>阶梯已用电量</translation>
    </message>
    <message>
        <source>Month ends</source>
        <translation>本月结束</translation>
    </message>
    <message>
        <source>Ladder ends</source>
        <translation>阶梯周期结束</translation>
    </message>
    <message>
        <source>Months frozen</source>
        <translation>已冻结月数</translation>
    </message>
    <message>
        <source>T of the load under way</source>
        <translation>正在充值的 T</translation>
    </message>
    <message>
        <source>A, accepted</source>
        <translation>累计入表额 A</translation>
    </message>
    <message>
        <source>m, purchases accepted (seq)</source>
        <translation>已接受购电次数 m（seq）</translation>
    </message>
    <message>
        <source>Generation (gen)</source>
        <translation>卡代（gen）</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Card serial</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>密钥版本</translation>
    </message>
    <message>
        <source>Write-back count</source>
        <translation>反写次数</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Overdraft in use</source>
        <translation>已用透支</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>应急电费</translation>
    </message>
    <message>
        <source>Remainder (r)</source>
        <translation>余数（r）</translation>
    </message>
    <message>
        <source>Working state</source>
        <translation>工作状态</translation>
    </message>
    <message>
        <source>Switch closed</source>
        <translation>开关已合</translation>
    </message>
    <message>
        <source>Trip causes</source>
        <translation>跳闸原因</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Courtesy trip armed</source>
        <translation>提醒跳闸待命</translation>
    </message>
    <message>
        <source>Trips for load within the hour</source>
        <translation>一小时内超负荷跳闸</translation>
    </message>
    <message>
        <source>Load rests until</source>
        <translation>超负荷等待至</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>异常状态</translation>
    </message>
    <message>
        <source>Image %1: never written</source>
        <translation>映像 %1：从未写入</translation>
    </message>
    <message>
        <source>check value right</source>
        <translation>校验正确</translation>
    </message>
    <message>
        <source>CHECK VALUE WRONG</source>
        <translation>校验错误</translation>
    </message>
    <message>
        <source>Image %1: sequence %2, %3 bytes, %4</source>
        <translation>映像 %1：序号 %2，%3 字节，%4</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Flags of the return data</source>
        <translation>返回数据标志</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Cards refused</source>
        <translation>拒绝卡次数</translation>
    </message>
    <message>
        <source>Orders remembered</source>
        <translation>记住的作业单</translation>
    </message>
    <message>
        <source>Visits waiting for their card</source>
        <translation>等待写卡的巡检记录</translation>
    </message>
    <message>
        <source>Generation floors</source>
        <translation>卡代下限</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件数</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::InspectorPage</name>
    <message>
        <source>Anatomy</source>
        <translation>卡结构</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Anatomy or commands</source>
        <translation>卡结构或命令</translation>
    </message>
    <message>
        <source>Files of the card</source>
        <translation>卡内文件</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>重新读卡 (F5)</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>保存… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>请勿取出卡片。</translation>
    </message>
    <message>
        <source>Everything that the keys at hand open is being read. Nothing is written.</source>
        <translation>正在读取现有密钥能打开的全部内容，不写入任何数据。</translation>
    </message>
    <message>
        <source>Put any card into the reader.</source>
        <translation>请插入任意一张卡。</translation>
    </message>
    <message>
        <source>It is laid open here. Nothing is written on it.</source>
        <translation>卡内内容将在此展开，不会写卡。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>What is saved holds numbers, amounts and command headers: no keys, no MACs.</source>
        <translation>保存的内容有号码、额度和命令头，不含密钥和 MAC。</translation>
    </message>
    <message>
        <source>Save without keys and MACs</source>
        <translation>保存（不含密钥和 MAC）</translation>
    </message>
    <message>
        <source>Anatomy and commands (*.json)</source>
        <translation>卡结构与命令 (*.json)</translation>
    </message>
    <message>
        <source>This table (*.csv)</source>
        <translation>当前表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::InspectorSummary</name>
    <message>
        <source>Reading the card…</source>
        <translation>正在读卡…</translation>
    </message>
    <message>
        <source>Card inspector</source>
        <translation>卡片检视</translation>
    </message>
    <message>
        <source>foreign card</source>
        <translation>外来卡</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已取出</translation>
    </message>
    <message>
        <source>Customer %1 %2</source>
        <translation>客户 %1 %2</translation>
    </message>
    <message>
        <source>Algorithms %1</source>
        <translation>算法 %1</translation>
    </message>
    <message>
        <source>Load writes %1</source>
        <translation>写卡次数 %1</translation>
    </message>
    <message>
        <source>read with key %1</source>
        <translation>以密钥 %1 读取</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>密钥：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::KeyBar</name>
    <message>
        <source>Next: ENTER, %1</source>
        <translation>下一步：ENTER %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::KeysPage</name>
    <message>
        <source>TEST KEYS: practice. Everybody can compute them; nothing made with them is worth anything.</source>
        <translation>测试密钥：仅供练习。任何人都能算出，用它们做出的一切均无价值。</translation>
    </message>
    <message>
        <source>Bring a key in…</source>
        <translation>装入密钥…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Reading the keys…</source>
        <translation>正在读取密钥…</translation>
    </message>
    <message>
        <source>The key store is empty. Bring the first key in with two custodians and a witness.</source>
        <translation>密钥库为空。请由两位保管人和一位见证人装入第一个密钥。</translation>
    </message>
    <message>
        <source>No key store. The administrator makes one: wattcardctl keys init</source>
        <translation>没有密钥库。请管理员建立：wattcardctl keys init</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Takes effect at once and is kept for you on this computer.</source>
        <translation>立即生效，并在本机为您保存。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LatencyHistogram</name>
    <message>
        <source>Histogram of the times measured</source>
        <translation>所测时间的直方图</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>From %1 to %2, half of them within %3</source>
        <translation>从 %1 到 %2，一半不超过 %3</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LcdDisplay</name>
    <message>
        <source>Display dark, no power</source>
        <translation>显示屏熄灭，无电</translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>SUPPLY</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>TRIPPED</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>HOLD KEY</source>
        <translation>长按键</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>OVERDRAFT</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>CARD</source>
        <translation>插卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LedLamp</name>
    <message>
        <source>%1 lamp: %2</source>
        <translation>%1灯：%2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ListPanel</name>
    <message>
        <source>search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>number, meter, name, initials, phone or address</source>
        <translation>户号、表号、户名、拼音首字母、电话或地址</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ListWords</name>
    <message>
        <source>Which account is this card for?</source>
        <translation>此卡用于哪一户？</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>No account waits to be opened.</source>
        <translation>没有待开户的账户。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>购电记录</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>No purchases yet.</source>
        <translation>尚无购电记录。</translation>
    </message>
    <message>
        <source>Unfinished sales</source>
        <translation>未完成的售电</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Nothing unfinished.</source>
        <translation>没有未完成的售电。</translation>
    </message>
    <message>
        <source>No match. Type less of it: the last digits of the meter, the surname, the initials or the street alone.</source>
        <translation>没有匹配的客户。请少输入一些：只输表号末几位、姓、拼音首字母或路名。</translation>
    </message>
    <message>
        <source>Type one character or more of a customer number, meter number, name, initials, telephone or address.</source>
        <translation>请输入户号、表号、户名、拼音首字母、电话或地址中的一个或几个字符。</translation>
    </message>
    <message>
        <source>read again: unclear</source>
        <translation>重读：不明</translation>
    </message>
    <message>
        <source>%1, handed over by name</source>
        <translation>%1，已签字移交</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后步骤</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Insert = new customer.</source>
        <translation>Insert = 新建客户。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LiveChart</name>
    <message>
        <source>Load, kW</source>
        <translation>负荷，kW</translation>
    </message>
    <message>
        <source>Remaining, %1</source>
        <translation>剩余，%1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>Length of the curve</source>
        <translation>曲线时长</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <translation>表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Course of load and remaining credit</source>
        <translation>负荷与剩余额度曲线</translation>
    </message>
    <message>
        <source>Now %1 and %2 %3</source>
        <translation>当前 %1，剩余 %2 %3</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LoadPanel</name>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Load in watts</source>
        <translation>负荷（瓦）</translation>
    </message>
    <message>
        <source>What the customer draws while the switch is closed</source>
        <translation>合闸时客户的用电负荷</translation>
    </message>
    <message>
        <source>Supply on (W)</source>
        <translation>接通电源（W）</translation>
    </message>
    <message>
        <source>Supply off (W)</source>
        <translation>断开电源（W）</translation>
    </message>
    <message>
        <source>Time %1 times as fast</source>
        <translation>时间加快 %1 倍</translation>
    </message>
    <message>
        <source>Slower and faster: [ and ]</source>
        <translation>减慢和加快：[ 和 ]</translation>
    </message>
    <message>
        <source>Load c&amp;urve…</source>
        <translation>负荷曲线(&amp;U)…</translation>
    </message>
    <message>
        <source>A file with a day in lines of time;watts</source>
        <translation>一天的曲线文件，每行为“时间;瓦”</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>The load follows the curve by the meter&apos;s clock</source>
        <translation>负荷按电表时钟跟随曲线</translation>
    </message>
    <message>
        <source>All off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>%1, power factor %2</source>
        <translation>%1，功率因数 %2</translation>
    </message>
    <message>
        <source>%1: %2 kWh a day</source>
        <translation>%1：每天 %2 kWh</translation>
    </message>
    <message>
        <source>no load curve</source>
        <translation>未选曲线</translation>
    </message>
    <message>
        <source>Load curve of a day</source>
        <translation>一天的负荷曲线</translation>
    </message>
    <message>
        <source>Load curves (*.csv);;All files (*)</source>
        <translation>负荷曲线 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LoadText</name>
    <message>
        <source>The file is not UTF-8. Save it as UTF-8.</source>
        <translation>文件不是 UTF-8 编码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Write a time, a semicolon and watts, for example 07:15;450.</source>
        <translation>请写“时间;瓦”，例如 07:15;450。</translation>
    </message>
    <message>
        <source>Write the time as HH:MM, for example 07:15.</source>
        <translation>时间请写成 HH:MM，例如 07:15。</translation>
    </message>
    <message>
        <source>Only quarters of an hour: write :00, :15, :30 or :45.</source>
        <translation>只能是整刻：请写 :00、:15、:30 或 :45。</translation>
    </message>
    <message>
        <source>Not later than the line before. Sort the lines by time.</source>
        <translation>不晚于上一行，请按时间排序。</translation>
    </message>
    <message>
        <source>The first line must be 00:00.</source>
        <translation>第一行必须是 00:00。</translation>
    </message>
    <message>
        <source>Write whole watts from 0 to 2000000.</source>
        <translation>请写 0 到 2000000 的整数瓦。</translation>
    </message>
    <message>
        <source>No line with a load. Write lines such as 00:00;150.</source>
        <translation>没有负荷行，请写如 00:00;150 的行。</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>冰箱</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>电视</translation>
    </message>
    <message>
        <source>Washing</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>Rice cooker</source>
        <translation>电饭煲</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>电水壶</translation>
    </message>
    <message>
        <source>Air con.</source>
        <translation>空调</translation>
    </message>
    <message>
        <source>Shower</source>
        <translation>热水器</translation>
    </message>
    <message>
        <source>Line %1, &quot;%2&quot;: %3</source>
        <translation>第 %1 行“%2”：%3</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::LookSection</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast: black, white, yellow</source>
        <translation>高对比度：黑、白、黄</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Counter: readable from 80 cm</source>
        <translation>售电点：80 厘米外可读</translation>
    </message>
    <message>
        <source>Normal: for a desk</source>
        <translation>普通：办公桌</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Sounds: done, asked for again, refused</source>
        <translation>提示音：完成、请放回、拒绝</translation>
    </message>
    <message>
        <source>Takes effect at once and is kept for you on this computer.</source>
        <translation>立即生效，并在本机为您保留。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MachineSection</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定者</translation>
    </message>
    <message>
        <source>Where files lie</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>文件夹或文件</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>恢复原设置</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Look, sounds and log are as they come with the program.</source>
        <translation>外观、声音和日志已恢复为程序默认值。</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>The administrator chooses how much is logged.</source>
        <translation>日志级别由管理员选择。</translation>
    </message>
    <message>
        <source>The log level is being kept…</source>
        <translation>正在保存日志级别…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MachineWords</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>仅警告和错误</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Everything, for a support case</source>
        <translation>全部（供技术支持）</translation>
    </message>
    <message>
        <source>Books and keys</source>
        <translation>账簿和密钥</translation>
    </message>
    <message>
        <source>Receipts and reports</source>
        <translation>凭证和报表</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translation>本机设置</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>个人设置</translation>
    </message>
    <message>
        <source>administrator with finance</source>
        <translation>管理员，财务复核</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Cash in a till</source>
        <translation>钱箱现金限额</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Between two equal sales</source>
        <translation>相同购电间隔</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>0 to %1 s</source>
        <translation>0 至 %1 秒</translation>
    </message>
    <message>
        <source>Refund by a shift leader</source>
        <translation>班长退款限额</translation>
    </message>
    <message>
        <source>each operator&apos;s own, with finance</source>
        <translation>按操作员设定，财务复核</translation>
    </message>
    <message>
        <source>Clock off the reference</source>
        <translation>时钟允许偏差</translation>
    </message>
    <message>
        <source>Locked when nobody types</source>
        <translation>无操作锁定</translation>
    </message>
    <message>
        <source>Papers of each receipt</source>
        <translation>每笔凭证份数</translation>
    </message>
    <message>
        <source>see Receipts</source>
        <translation>见“凭证”</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MainWindow</name>
    <message>
        <source>WattCard counter</source>
        <translation>WattCard 售电</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MemoryPanel</name>
    <message>
        <source>Both memory images in hex, read only</source>
        <translation>两份存储映像（十六进制，只读）</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterFace</name>
    <message>
        <source>No. %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Prepayment controller, %1 imp/kWh</source>
        <translation>预付费售电控制器，%1 imp/kWh</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉冲</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>编程</translation>
    </message>
    <message>
        <source>Trip / Close</source>
        <translation>跳闸/合闸</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
    <message>
        <source>Next item (P)</source>
        <translation>下一项（P）</translation>
    </message>
    <message>
        <source>Read the card again (R)</source>
        <translation>重读卡片（R）</translation>
    </message>
    <message>
        <source>Under seal: for reset and clear cards, hold until END (G)</source>
        <translation>铅封内：用于复位卡和清零卡，按住直到 END（G）</translation>
    </message>
    <message>
        <source>Hold for 5 seconds to open or close the load switch (X)</source>
        <translation>按住 5 秒可断开或闭合负荷开关（X）</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterText</name>
    <message>
        <source>Remaining credit</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>Overdraft in use</source>
        <translation>透支中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last credit</source>
        <translation>上次购电额度</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Accepted in total</source>
        <translation>累计入表额</translation>
    </message>
    <message>
        <source>Used this month</source>
        <translation>本月用量</translation>
    </message>
    <message>
        <source>Total register</source>
        <translation>总电量示数</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>当前电价</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Peak power this month</source>
        <translation>本月最大功率</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>CT ratio</source>
        <translation>电流互感器变比</translation>
    </message>
    <message>
        <source>PT ratio</source>
        <translation>电压互感器变比</translation>
    </message>
    <message>
        <source>Alarm level 1</source>
        <translation>报警限额 1</translation>
    </message>
    <message>
        <source>Alarm level 2</source>
        <translation>报警限额 2</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>Reclose limit</source>
        <translation>合闸限额</translation>
    </message>
    <message>
        <source>Hoarding limit</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Card generation</source>
        <translation>卡代</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>密钥版本</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>事件次数</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>Card accepted. It may be taken out.</source>
        <translation>卡已接受，可以取出。</translation>
    </message>
    <message>
        <source>The load switch does not follow. Check the wiring.</source>
        <translation>负荷开关未动作，请检查接线。</translation>
    </message>
    <message>
        <source>Supply voltage too low. The card was not touched.</source>
        <translation>电源电压过低，未操作卡片。</translation>
    </message>
    <message>
        <source>Card not readable or not issued. Clean or turn it.</source>
        <translation>卡片无法读取或未发行，请清洁或翻转。</translation>
    </message>
    <message>
        <source>This card is for another meter or was replaced.</source>
        <translation>此卡属于另一电表或已补卡。</translation>
    </message>
    <message>
        <source>The card contradicts the meter. Have the counter read it.</source>
        <translation>卡与电表数据矛盾，请到售电点读卡。</translation>
    </message>
    <message>
        <source>The card moved. Put it in again and wait for GOOD.</source>
        <translation>卡片移动，请重新插卡，等待显示 GOOD。</translation>
    </message>
    <message>
        <source>Too much credit at once. Use some, then the same card again.</source>
        <translation>超过囤积限额，用电后再插同一张卡。</translation>
    </message>
    <message>
        <source>No supply voltage.</source>
        <translation>无电源电压。</translation>
    </message>
    <message>
        <source>The meter is working on the card. Do not pull it.</source>
        <translation>电表正在处理卡片，请勿拔卡。</translation>
    </message>
    <message>
        <source>Not in service yet. Put in the opening card.</source>
        <translation>尚未投运，请插入开户卡。</translation>
    </message>
    <message>
        <source>Tripped, credit insufficient. Buy, then put the card in.</source>
        <translation>已跳闸，额度不足。请购电后插卡。</translation>
    </message>
    <message>
        <source>Tripped.</source>
        <translation>已跳闸。</translation>
    </message>
    <message>
        <source>Credit is there. Hold Trip/Close for 5 seconds to close.</source>
        <translation>已有额度，长按跳闸/合闸键 5 秒合闸。</translation>
    </message>
    <message>
        <source>Overdraft in use. Buy now.</source>
        <translation>透支中，请立即购电。</translation>
    </message>
    <message>
        <source>Credit is low. Buy soon.</source>
        <translation>额度不足，请尽快购电。</translation>
    </message>
    <message>
        <source>Supplying.</source>
        <translation>供电中。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>May be closed</source>
        <translation>允许合闸</translation>
    </message>
    <message>
        <source>factory</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>off</source>
        <translation>灭</translation>
    </message>
    <message>
        <source>on</source>
        <translation>亮</translation>
    </message>
    <message>
        <source>blinking</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>卡已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已入表</translation>
    </message>
    <message>
        <source>Closed by key</source>
        <translation>按键合闸</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Courtesy trip</source>
        <translation>提醒跳闸</translation>
    </message>
    <message>
        <source>Parameters taken</source>
        <translation>参数已更新</translation>
    </message>
    <message>
        <source>Power lost</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Month frozen</source>
        <translation>月冻结</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>已投运</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>own security module</source>
        <translation>本表安全模块</translation>
    </message>
    <message>
        <source>card moved</source>
        <translation>卡片移动</translation>
    </message>
    <message>
        <source>not issued</source>
        <translation>未发行</translation>
    </message>
    <message>
        <source>class unknown</source>
        <translation>卡类未知</translation>
    </message>
    <message>
        <source>other meter</source>
        <translation>另一电表</translation>
    </message>
    <message>
        <source>other customer</source>
        <translation>另一客户</translation>
    </message>
    <message>
        <source>replaced card</source>
        <translation>已补卡的旧卡</translation>
    </message>
    <message>
        <source>other serial</source>
        <translation>卡号不符</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>working state</source>
        <translation>工作状态</translation>
    </message>
    <message>
        <source>card type</source>
        <translation>卡类型</translation>
    </message>
    <message>
        <source>purchase code wrong</source>
        <translation>购电校验码错误</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>payment mode</source>
        <translation>购电方式</translation>
    </message>
    <message>
        <source>count exhausted</source>
        <translation>次数用尽</translation>
    </message>
    <message>
        <source>old purchase</source>
        <translation>旧购电</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>数据矛盾</translation>
    </message>
    <message>
        <source>hoarding limit</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>write refused</source>
        <translation>写卡被拒</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>卡盘</translation>
    </message>
    <message>
        <source>Counter reader</source>
        <translation>售电读卡器</translation>
    </message>
    <message>
        <source>Meter slot</source>
        <translation>电表卡槽</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>That place already holds a card. Take it back first. (%1)</source>
        <translation>该处已有卡，请先收回。(%1)</translation>
    </message>
    <message>
        <source>This card is not in the box any more. (%1)</source>
        <translation>此卡已不在卡箱中。(%1)</translation>
    </message>
    <message>
        <source>The box of virtual cards does not answer. Is wattcard-cardbox running? (%1)</source>
        <translation>虚拟卡箱无应答，wattcard-cardbox 是否在运行？(%1)</translation>
    </message>
    <message>
        <source>Not in service yet. Put in the reset card.</source>
        <translation>尚未投运。请插入复位卡。</translation>
    </message>
    <message>
        <source>Not in service yet. Put in the clear card within 2 minutes of switching on.</source>
        <translation>尚未投运。请在上电 2 分钟内插入清零卡。</translation>
    </message>
    <message>
        <source>Management card: press Read.</source>
        <translation>管理卡：请按“读卡”键。</translation>
    </message>
    <message>
        <source>Hold Program until the display shows END.</source>
        <translation>按住“编程”键直到显示 END。</translation>
    </message>
    <message>
        <source>Done. The card may be taken out.</source>
        <translation>完成，可以取出卡片。</translation>
    </message>
    <message>
        <source>Work order done</source>
        <translation>作业单已执行</translation>
    </message>
    <message>
        <source>Work order refused</source>
        <translation>作业单被拒绝</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清零</translation>
    </message>
    <message>
        <source>Relay test</source>
        <translation>继电器测试</translation>
    </message>
    <message>
        <source>Key updated</source>
        <translation>密钥已更新</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>应急电费</translation>
    </message>
    <message>
        <source>Supply held</source>
        <translation>供电保持断开</translation>
    </message>
    <message>
        <source>Hold lifted</source>
        <translation>已解除断开</translation>
    </message>
    <message>
        <source>altered or copied</source>
        <translation>被改动或复制</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>次数用完</translation>
    </message>
    <message>
        <source>other meter or area</source>
        <translation>其他表或区域</translation>
    </message>
    <message>
        <source>later than 2 minutes after power-up</source>
        <translation>上电已超过 2 分钟</translation>
    </message>
    <message>
        <source>order memory full</source>
        <translation>作业单记录已满</translation>
    </message>
    <message>
        <source>older key version</source>
        <translation>密钥版本较旧</translation>
    </message>
    <message>
        <source>Inspection card</source>
        <translation>检查卡</translation>
    </message>
    <message>
        <source>Preset card</source>
        <translation>预置卡</translation>
    </message>
    <message>
        <source>Relay test card</source>
        <translation>继电器测试卡</translation>
    </message>
    <message>
        <source>Reset card</source>
        <translation>复位卡</translation>
    </message>
    <message>
        <source>Clear card</source>
        <translation>清零卡</translation>
    </message>
    <message>
        <source>Key update card</source>
        <translation>密钥更新卡</translation>
    </message>
    <message>
        <source>Emergency credit card</source>
        <translation>应急电费卡</translation>
    </message>
    <message>
        <source>Sharp register</source>
        <translation>尖电量</translation>
    </message>
    <message>
        <source>Peak register</source>
        <translation>峰电量</translation>
    </message>
    <message>
        <source>Flat register</source>
        <translation>平电量</translation>
    </message>
    <message>
        <source>Valley register</source>
        <translation>谷电量</translation>
    </message>
    <message>
        <source>Tier now</source>
        <translation>当前阶梯</translation>
    </message>
    <message>
        <source>Left in the tier</source>
        <translation>本档剩余</translation>
    </message>
    <message>
        <source>Ratio K</source>
        <translation>倍率 K</translation>
    </message>
    <message>
        <source>Load limit</source>
        <translation>负荷限值</translation>
    </message>
    <message>
        <source>Tariff set</source>
        <translation>电价套号</translation>
    </message>
    <message>
        <source>Next tariff, date</source>
        <translation>切换日期</translation>
    </message>
    <message>
        <source>Next tariff, time</source>
        <translation>切换时间</translation>
    </message>
    <message>
        <source>Guarantee from</source>
        <translation>保电开始</translation>
    </message>
    <message>
        <source>Guarantee until</source>
        <translation>保电结束</translation>
    </message>
    <message>
        <source>Too much load. Switch appliances off, wait 3 minutes, hold the key.</source>
        <translation>负荷过大。请关掉部分电器，等待 3 分钟后长按合闸键。</translation>
    </message>
    <message>
        <source>Clock battery low. Have it changed before the power fails.</source>
        <translation>时钟电池欠压。请在停电前更换。</translation>
    </message>
    <message>
        <source>Clock invalid: the flat price counts. Have a preset card set it.</source>
        <translation>时钟失效：按平段电价计费。请用预置卡校时。</translation>
    </message>
    <message>
        <source>Tariff switched</source>
        <translation>电价切换</translation>
    </message>
    <message>
        <source>Tripped for too much load</source>
        <translation>超负荷跳闸</translation>
    </message>
    <message>
        <source>Locked for too much load</source>
        <translation>超负荷闭锁</translation>
    </message>
    <message>
        <source>Load allowed again</source>
        <translation>负荷允许恢复</translation>
    </message>
    <message>
        <source>Guarantee began</source>
        <translation>保电开始</translation>
    </message>
    <message>
        <source>Guarantee ended</source>
        <translation>保电结束</translation>
    </message>
    <message>
        <source>Switch does not follow</source>
        <translation>开关拒动</translation>
    </message>
    <message>
        <source>Switch follows again</source>
        <translation>开关恢复正常</translation>
    </message>
    <message>
        <source>Condition began</source>
        <translation>异常开始</translation>
    </message>
    <message>
        <source>Condition ended</source>
        <translation>异常结束</translation>
    </message>
    <message>
        <source>Bypass lasts too long</source>
        <translation>退出时间过长</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>开盖</translation>
    </message>
    <message>
        <source>phase missing</source>
        <translation>缺相</translation>
    </message>
    <message>
        <source>reverse energy</source>
        <translation>反向电量</translation>
    </message>
    <message>
        <source>voltage below 80 %</source>
        <translation>电压低于 80%</translation>
    </message>
    <message>
        <source>clock battery low</source>
        <translation>时钟电池欠压</translation>
    </message>
    <message>
        <source>clock invalid</source>
        <translation>时钟失效</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Demand this month</source>
        <translation>本月最大需量</translation>
    </message>
    <message>
        <source>Power factor this month</source>
        <translation>本月功率因数</translation>
    </message>
    <message>
        <source>Reactive register (kvarh)</source>
        <translation>无功电量（kvarh）</translation>
    </message>
    <message>
        <source>The security module is silent. Switch the power off and on.</source>
        <translation>安全模块无应答。请断电后重新上电。</translation>
    </message>
    <message>
        <source>Both memory images are invalid. Switch the power off and on.</source>
        <translation>两份存储数据均无效。请断电后重新上电。</translation>
    </message>
    <message>
        <source>Opened by key</source>
        <translation>按键断开</translation>
    </message>
    <message>
        <source>Closed by itself</source>
        <translation>自动合闸</translation>
    </message>
    <message>
        <source>Presets set</source>
        <translation>已写入预置参数</translation>
    </message>
    <message>
        <source>Opening card</source>
        <translation>开户卡</translation>
    </message>
    <message>
        <source>Purchase card</source>
        <translation>购电卡</translation>
    </message>
    <message>
        <source>Replacement card</source>
        <translation>补卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MeterWindow</name>
    <message>
        <source>%1 already holds %2. Take it back first (T).</source>
        <translation>%1已有卡 %2，请先收回（T）。</translation>
    </message>
    <message>
        <source>The load switch is closed; only the meter opens it.</source>
        <translation>负荷开关已合闸，只能由电表跳闸。</translation>
    </message>
    <message>
        <source>The lever does not give way: there is no credit to close with.</source>
        <translation>手柄无法扳动：没有可合闸的额度。</translation>
    </message>
    <message>
        <source>WattCard meter-controller (emulator)</source>
        <translation>WattCard 电表控制器（仿真）</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Look at the cards again</source>
        <translation>重新查看卡片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Still pictures, no movement</source>
        <translation>静态画面，无动画(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is a card of the story. Only the meter takes it (M).</source>
        <translation>%1 是情景里的卡，只能插入电表（M）。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MetersTab</name>
    <message>
        <source>Meters</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始表号</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Kind of meter</source>
        <translation>表型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened to the chosen meter</source>
        <translation>所选电能表的经历</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is known of it but its place.</source>
        <translation>除安装地点外没有其他记录</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>No meter lies in stock. Take a delivery in below.</source>
        <translation>库存没有电能表，请在下方入库</translation>
    </message>
    <message>
        <source>No meter here.</source>
        <translation>没有电能表</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MetersWords</name>
    <message>
        <source>Page back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Take meters in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Scrap this meter</source>
        <translation>报废此表</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>在装</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退役</translation>
    </message>
    <message>
        <source>A meter number has twelve digits.</source>
        <translation>表号为 12 位数字</translation>
    </message>
    <message>
        <source>How many: 1 to 1000.</source>
        <translation>数量：1 至 1000</translation>
    </message>
    <message>
        <source>Kind: at most 40 characters; note: at most 200.</source>
        <translation>表型最多 40 字，备注最多 200 字</translation>
    </message>
    <message>
        <source>Write down why the meter is scrapped.</source>
        <translation>请写明报废原因</translation>
    </message>
    <message>
        <source>Meter %1 hangs or lies in stock already. None was taken in.</source>
        <translation>表号 %1 已在装或在库，本批未入库</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Meters taken in: %1</source>
        <translation>已入库：%1 只</translation>
    </message>
    <message>
        <source>Scrapped.</source>
        <translation>已报废</translation>
    </message>
    <message>
        <source>A meter leaves the stock when a place is opened or exchanged with its number.</source>
        <translation>以该表号开户或换表后即出库</translation>
    </message>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
    <message>
        <source>received</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>hangs at %1</source>
        <translation>装于 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>still</source>
        <translation>至今</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MoneyWords</name>
    <message>
        <source>paid</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>carry from before</source>
        <translation>上次结转</translation>
    </message>
    <message>
        <source>credit for the meter</source>
        <translation>存入电表</translation>
    </message>
    <message>
        <source>carry to the next purchase</source>
        <translation>结转下次</translation>
    </message>
    <message>
        <source>still owed</source>
        <translation>仍欠</translation>
    </message>
    <message>
        <source>at ¥%1</source>
        <translation>单价 ¥%1</translation>
    </message>
    <message>
        <source>tier %1 at ¥%2</source>
        <translation>第%1阶梯 ¥%2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MonthBars</name>
    <message>
        <source>Consumption of twelve months</source>
        <translation>近十二个月用电量</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>尚无反写数据。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MonthPanel</name>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Read where</source>
        <translation>抄表来源</translation>
    </message>
    <message>
        <source>Reactive, kvarh</source>
        <translation>无功电量，kvarh</translation>
    </message>
    <message>
        <source>Or power factor</source>
        <translation>或功率因数</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总</translation>
    </message>
    <message>
        <source>At its end: %1</source>
        <translation>月末%1</translation>
    </message>
    <message>
        <source>At its beginning: %1</source>
        <translation>月初%1</translation>
    </message>
    <message>
        <source>first time only</source>
        <translation>仅首次</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>计算结果</translation>
    </message>
    <message>
        <source>Settle the month</source>
        <translation>结算本月</translation>
    </message>
    <message>
        <source>Type the customer number.</source>
        <translation>请输入户号。</translation>
    </message>
    <message>
        <source>Type the month as 2026-10.</source>
        <translation>月份请写作 2026-10。</translation>
    </message>
    <message>
        <source>Say where the registers were read: it is signed.</source>
        <translation>请写明抄表来源：将一并签字。</translation>
    </message>
    <message>
        <source>Type the total register at the end of the month.</source>
        <translation>请输入月末总示数。</translation>
    </message>
    <message>
        <source>A power factor is at most 1.00.</source>
        <translation>功率因数最大为 1.00。</translation>
    </message>
    <message>
        <source>other rates than sold</source>
        <translation>时段与售电不符</translation>
    </message>
    <message>
        <source>losses of the transformer</source>
        <translation>变压器损耗</translation>
    </message>
    <message>
        <source>power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Energy charge %1</source>
        <translation>电度电费 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Difference to what was paid: %1</source>
        <translation>与已付之差：%1</translation>
    </message>
    <message>
        <source>The books know of at least %1</source>
        <translation>账上至少 %1</translation>
    </message>
    <message>
        <source>The books know of at most %1</source>
        <translation>账上至多 %1</translation>
    </message>
    <message>
        <source>The month is settled and booked.</source>
        <translation>本月已结算入账。</translation>
    </message>
    <message>
        <source>Finance settles months, signed by one more person.</source>
        <translation>月末结算由财务办理，并由另一人签字。</translation>
    </message>
    <message>
        <source>A second person compares this with the reading and signs below.</source>
        <translation>由第二人核对抄表数据后在下方签字。</translation>
    </message>
    <message>
        <source>Type the registers that a visit has shown at the end of the month.</source>
        <translation>请输入巡检所见的月末示数。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::MonthsPanel</name>
    <message>
        <source>%1, in part</source>
        <translation>%1（部分）</translation>
    </message>
    <message>
        <source>Used by month, kWh</source>
        <translation>每月用电量（kWh）</translation>
    </message>
    <message>
        <source>Table (Alt+T)</source>
        <translation>表格 (Alt+T)</translation>
    </message>
    <message>
        <source>Show the months as a table</source>
        <translation>以表格显示各月用电</translation>
    </message>
    <message>
        <source>Consumption of twelve months</source>
        <translation>近十二个月用电量</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用电量</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>尚无反写数据。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OpeningFields</name>
    <message>
        <source>low voltage</source>
        <translation>低压</translation>
    </message>
    <message>
        <source>high voltage</source>
        <translation>高压</translation>
    </message>
    <message>
        <source>on the low side</source>
        <translation>低压侧计量</translation>
    </message>
    <message>
        <source>on the high side</source>
        <translation>高压侧计量</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Deposit ¥</source>
        <translation>押金 ¥</translation>
    </message>
    <message>
        <source>Paid now ¥, deposit included</source>
        <translation>本次实付 ¥（含押金）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer no. (12 digits)</source>
        <translation>户号（12位）</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number of the identity paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>区域代码</translation>
    </message>
    <message>
        <source>Substation code</source>
        <translation>变电站代码</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电电压</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>计量方式</translation>
    </message>
    <message>
        <source>Meter no. (12 digits)</source>
        <translation>表号（12位）</translation>
    </message>
    <message>
        <source>Current ratio CT</source>
        <translation>电流变比 CT</translation>
    </message>
    <message>
        <source>Potential ratio PT</source>
        <translation>电压变比 PT</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>First alarm at</source>
        <translation>报警值 1</translation>
    </message>
    <message>
        <source>Second alarm at</source>
        <translation>报警值 2</translation>
    </message>
    <message>
        <source>The name is missing. Type it as on the identity paper.</source>
        <translation>缺少姓名。请按证件输入。</translation>
    </message>
    <message>
        <source>A customer number has twelve digits. Type it as it is on the form.</source>
        <translation>户号为十二位数字。请按申请表输入。</translation>
    </message>
    <message>
        <source>The address of the service point is missing. Type it.</source>
        <translation>缺少用电地址。请输入。</translation>
    </message>
    <message>
        <source>A meter number has twelve digits. Read it off the meter.</source>
        <translation>表号为十二位数字。请按电表铭牌输入。</translation>
    </message>
    <message>
        <source>A ratio is 1 or more. Type 1 where there is no transformer.</source>
        <translation>变比不小于 1。无互感器时请输入 1。</translation>
    </message>
    <message>
        <source>These ratios do not fit the supply. On the low side the potential ratio is 1.</source>
        <translation>变比与供电方式不符。低压侧计量时电压变比为 1。</translation>
    </message>
    <message>
        <source>The second alarm comes after the first: type a smaller figure.</source>
        <translation>报警值 2 应小于报警值 1：请输入更小的数值。</translation>
    </message>
    <message>
        <source>The deposit is part of what is paid now: type a larger payment or a smaller deposit.</source>
        <translation>押金包含在本次实付中：请增加实付或减少押金。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OpeningWords</name>
    <message>
        <source>Open an account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Where the electricity is used</source>
        <translation>用电地点</translation>
    </message>
    <message>
        <source>The meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Tariff, deposit and first purchase</source>
        <translation>电价、押金和首次购电</translation>
    </message>
    <message>
        <source>take the money and write the card</source>
        <translation>收款并写卡</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>变比</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次购电</translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Account opened</source>
        <translation>已开户</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OperationWords</name>
    <message>
        <source>short: the credit stays in the meter</source>
        <translation>短期：余量留在表内</translation>
    </message>
    <message>
        <source>long: the credit is given back</source>
        <translation>长期：表内余量退回</translation>
    </message>
    <message>
        <source>kept on the account</source>
        <translation>留在账户</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>退给客户</translation>
    </message>
    <message>
        <source>visit with a management card</source>
        <translation>管理卡现场查表</translation>
    </message>
    <message>
        <source>display of the meter</source>
        <translation>表显示</translation>
    </message>
    <message>
        <source>last return data and the register</source>
        <translation>最近回写数据与示数</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>检定所</translation>
    </message>
    <message>
        <source>estimate agreed with the customer</source>
        <translation>与客户商定的估计</translation>
    </message>
    <message>
        <source>in the reader, it is written again</source>
        <translation>在读卡器中，重写此卡</translation>
    </message>
    <message>
        <source>lost, a blank card is written</source>
        <translation>已遗失，写空白卡</translation>
    </message>
    <message>
        <source>taken in, a blank card is written</source>
        <translation>已收回，写空白卡</translation>
    </message>
    <message>
        <source>a share of each purchase</source>
        <translation>每次购电按比例扣</translation>
    </message>
    <message>
        <source>all of it first, up to a share</source>
        <translation>优先全扣，不超过比例</translation>
    </message>
    <message>
        <source>an instalment each month</source>
        <translation>每月分期</translation>
    </message>
    <message>
        <source>an amount for each day</source>
        <translation>按天扣定额</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OrderForm</name>
    <message>
        <source>retire older versions</source>
        <translation>停用旧版本</translation>
    </message>
    <message>
        <source>New work order</source>
        <translation>新建作业单</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>一个区域</translation>
    </message>
    <message>
        <source>meter numbers, or 8 hex digits of the area</source>
        <translation>表号，或区域的 8 位十六进制代码</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>May be used at</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Uses at each meter</source>
        <translation>每表可用次数</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>leave the switch as it is</source>
        <translation>开关保持不变</translation>
    </message>
    <message>
        <source>hold the switch open</source>
        <translation>开关保持断开</translation>
    </message>
    <message>
        <source>release the switch</source>
        <translation>解除开关保持</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Alarm 1</source>
        <translation>报警 1</translation>
    </message>
    <message>
        <source>Alarm 2</source>
        <translation>报警 2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Older keys</source>
        <translation>旧密钥</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>An area has eight hexadecimal digits, for example 00880001.</source>
        <translation>区域代码为八位十六进制数，例如 00880001。</translation>
    </message>
    <message>
        <source>%1 is not a meter number: it has twelve digits.</source>
        <translation>%1 不是表号：表号为十二位数字。</translation>
    </message>
    <message>
        <source>Type an amount with at most two decimals, for example 20.00.</source>
        <translation>请输入数额，最多两位小数，例如 20.00。</translation>
    </message>
    <message>
        <source>A preset order changes at least one thing.</source>
        <translation>预置作业单至少要改动一项。</translation>
    </message>
    <message>
        <source>The order ends before it begins. Choose a later end.</source>
        <translation>失效时间早于生效时间，请选择更晚的失效时间。</translation>
    </message>
    <message>
        <source>Say why this is needed: the approvers read it.</source>
        <translation>请说明原因，批准人要看。</translation>
    </message>
    <message>
        <source>The order would be over already. Choose a later end.</source>
        <translation>该作业单的有效期已过，请选择更晚的失效时间。</translation>
    </message>
    <message>
        <source>meters, four on each card</source>
        <translation>电表，每卡四块</translation>
    </message>
    <message>
        <source>Type 1 to %1 meter numbers.</source>
        <translation>请输入 1 至 %1 个表号。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OrderWords</name>
    <message>
        <source>area %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>parameter preset</source>
        <translation>参数预置</translation>
    </message>
    <message>
        <source>relay test</source>
        <translation>继电器测试</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>key update</source>
        <translation>密钥更新</translation>
    </message>
    <message>
        <source>emergency credit</source>
        <translation>应急电量</translation>
    </message>
    <message>
        <source>Reads the meter onto the card and changes nothing.</source>
        <translation>将电表数据抄到卡上，不作任何改动。</translation>
    </message>
    <message>
        <source>Sets the switch hold or the alarms.</source>
        <translation>设置开关保持或报警值。</translation>
    </message>
    <message>
        <source>Opens and closes the switch for about 10 s.</source>
        <translation>开关断开再闭合，约 10 秒。</translation>
    </message>
    <message>
        <source>Takes the meter out of service; only clear and open bring it back.</source>
        <translation>电表退出运行，须清零并重新开户才能恢复。</translation>
    </message>
    <message>
        <source>Erases credit, purchases and readings of the month. It cannot be undone.</source>
        <translation>清除剩余、购电记录和当月数据，不可恢复。</translation>
    </message>
    <message>
        <source>The meter begins to use another key version.</source>
        <translation>电表改用另一密钥版本。</translation>
    </message>
    <message>
        <source>Gives the meter credit without a purchase.</source>
        <translation>不经购电给电表增加电量。</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已编制</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>写卡中</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已交回</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未交回</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Foreign visits</source>
        <translation>外部电表记录</translation>
    </message>
    <message>
        <source>Lost cards</source>
        <translation>挂失的卡</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refused: wrong order of steps</source>
        <translation>拒绝：步骤次序不对</translation>
    </message>
    <message>
        <source>refused: used up</source>
        <translation>拒绝：次数已用完</translation>
    </message>
    <message>
        <source>refused: expired</source>
        <translation>拒绝：已过期</translation>
    </message>
    <message>
        <source>refused: another meter or area</source>
        <translation>拒绝：非本表或本区域</translation>
    </message>
    <message>
        <source>refused: altered</source>
        <translation>拒绝：内容被改动</translation>
    </message>
    <message>
        <source>keys let go too early</source>
        <translation>按键过早松开</translation>
    </message>
    <message>
        <source>factory</source>
        <translation>出厂</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>已清零</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开户</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>switch held open</source>
        <translation>开关保持断开</translation>
    </message>
    <message>
        <source>switch released</source>
        <translation>开关解除保持</translation>
    </message>
    <message>
        <source>alarm 1 at %1</source>
        <translation>报警值 1 为 %1</translation>
    </message>
    <message>
        <source>alarm 2 at %1</source>
        <translation>报警值 2 为 %1</translation>
    </message>
    <message>
        <source>key %1, version %2</source>
        <translation>密钥 %1，版本 %2</translation>
    </message>
    <message>
        <source>%1, older ones retired</source>
        <translation>%1，旧版本停用</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>used (%1)</source>
        <translation>已使用 (%1)</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>administrator and finance are missing</source>
        <translation>缺管理员和财务</translation>
    </message>
    <message>
        <source>administrator yes, finance is missing</source>
        <translation>管理员已批准，缺财务</translation>
    </message>
    <message>
        <source>administrator and finance</source>
        <translation>管理员和财务</translation>
    </message>
    <message>
        <source>Two persons are missing: an administrator approves first, then finance.</source>
        <translation>缺两人审批：先由管理员批准，再由财务批准。</translation>
    </message>
    <message>
        <source>The second person is missing: finance has still to approve.</source>
        <translation>缺第二人：还需财务批准。</translation>
    </message>
    <message>
        <source>The right is missing: an engineer writes this card.</source>
        <translation>无权限：此卡由工程师写。</translation>
    </message>
    <message>
        <source>The right is missing: the engineer who prepared it writes this card.</source>
        <translation>无权限：此卡由编制该单的工程师写。</translation>
    </message>
    <message>
        <source>The order is over: prepare a new one.</source>
        <translation>作业单已失效，请新建。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::OrdersPage</name>
    <message>
        <source>Management cards</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>Which orders are shown</source>
        <translation>显示哪些作业单</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Visits of the selected order</source>
        <translation>所选作业单的到访记录</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>总电量</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Card lost…</source>
        <translation>卡片挂失…</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>No work orders in this list.</source>
        <translation>此列表中没有作业单。</translation>
    </message>
    <message>
        <source>Choose an order to see what it says.</source>
        <translation>请选择一张作业单查看内容。</translation>
    </message>
    <message>
        <source>a meter of nobody here</source>
        <translation>不属于本公司的电表</translation>
    </message>
    <message>
        <source>contradicts the records</source>
        <translation>与记录矛盾</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Working… do not take the card out.</source>
        <translation>正在处理…请勿取出卡片。</translation>
    </message>
    <message>
        <source>The order is prepared. An administrator and finance approve it next.</source>
        <translation>作业单已编制，接下来由管理员和财务批准。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>The card is written and read back. It may be taken out.</source>
        <translation>卡片已写入并核对，可以取出。</translation>
    </message>
    <message>
        <source>The card is on the list of lost cards now.</source>
        <translation>该卡已列入挂失名单。</translation>
    </message>
    <message>
        <source>The order is revoked.</source>
        <translation>作业单已撤销。</translation>
    </message>
    <message>
        <source>Revoke this order? A new one needs both approvals again.</source>
        <translation>确定撤销此作业单？新作业单须重新由两人批准。</translation>
    </message>
    <message>
        <source>Put a blank card into the reader. It becomes a management card: %1 %2</source>
        <translation>请将空白卡放入读卡器，它将成为管理卡：%1。%2</translation>
    </message>
    <message>
        <source>Write card</source>
        <translation>写卡</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>卡片挂失</translation>
    </message>
    <message>
        <source>What happened to the card?</source>
        <translation>卡片出了什么事？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The card is read. New visits on it: %1.</source>
        <translation>卡片已读取。新到访记录：%1。</translation>
    </message>
    <message>
        <source>Records that belong to no order here: %1.</source>
        <translation>不属于本处任何作业单的记录：%1。</translation>
    </message>
    <message>
        <source>No visits yet: they come with the card that is read back.</source>
        <translation>尚无到访记录：读回卡片后显示。</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建作业单…</translation>
    </message>
    <message>
        <source>Write card…</source>
        <translation>写卡…</translation>
    </message>
    <message>
        <source>Read card back</source>
        <translation>读回卡片</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Management cards act on meters. They are not for sale.</source>
        <translation>管理卡直接操作电表，不能售电。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PassphraseDialog</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PassphraseForm</name>
    <message>
        <source>The keys of the cards lie in a vault. Its passphrase is asked at every start. Nobody can find it out: write it down and lock it away.</source>
        <translation>卡片密钥存放在密钥库中，每次启动都要输入口令。任何人都无法查出它：请写下并锁好。</translation>
    </message>
    <message>
        <source>Passphrase, at least 12 characters</source>
        <translation>口令，至少12个字符</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入同一口令</translation>
    </message>
    <message>
        <source>A passphrase has at least 12 characters.</source>
        <translation>口令至少12个字符。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>两次口令不同，请都重新输入。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PaymentWords</name>
    <message>
        <source>Way of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>单据号</translation>
    </message>
    <message>
        <source>The number of the slip is missing. Type it as it is printed.</source>
        <translation>缺少单据号，请按单据上的号码输入。</translation>
    </message>
    <message>
        <source>The amount is missing. Type what is paid.</source>
        <translation>缺少金额，请输入缴纳金额。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PlaceForm</name>
    <message>
        <source>All books, cards in stock and receipts lie in one folder, on a disk of this computer. Backups go elsewhere.</source>
        <translation>账务、卡片库存和凭证都在本机磁盘的一个文件夹里。备份放在别处。</translation>
    </message>
    <message>
        <source>Folder of the books</source>
        <translation>账务文件夹</translation>
    </message>
    <message>
        <source>Write the whole path of a folder, beginning with /.</source>
        <translation>请填写文件夹的完整路径，以 / 开头。</translation>
    </message>
    <message>
        <source>This folder is on a network disk, or cannot be looked at. Choose a folder on a disk of this computer.</source>
        <translation>该文件夹在网络磁盘上，或无法查看。请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Less than 256 MB are free there. Make room, or choose another disk.</source>
        <translation>可用空间不足256 MB。请腾出空间或换一个磁盘。</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose a new one: nothing is overwritten.</source>
        <translation>该文件夹不是空的。请另选一个：不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>You may not write there. Choose another folder.</source>
        <translation>您不能在那里写入。请另选文件夹。</translation>
    </message>
    <message>
        <source>%1 MB are free there.</source>
        <translation>可用空间 %1 MB。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PlaceWords</name>
    <message>
        <source>Management cards</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>Card stock</source>
        <translation>卡片库存</translation>
    </message>
    <message>
        <source>Card inspector</source>
        <translation>卡片检视</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Card services</source>
        <translation>卡业务</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训练习</translation>
    </message>
    <message>
        <source>Operators and roles</source>
        <translation>操作员与角色</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Health and logs</source>
        <translation>健康与日志</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Batch writing</source>
        <translation>批量写卡</translation>
    </message>
    <message>
        <source>Inspection read-back</source>
        <translation>检查卡读回</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Cash control</source>
        <translation>现金稽核</translation>
    </message>
    <message>
        <source>Areas and points of sale</source>
        <translation>区域和售电点</translation>
    </message>
    <message>
        <source>Putting meters into service</source>
        <translation>电表投运</translation>
    </message>
    <message>
        <source>Meter exchanges</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Reader and key test</source>
        <translation>读卡器与密钥测试</translation>
    </message>
    <message>
        <source>Customers and meters</source>
        <translation>客户与电能表</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PlainTable</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PlanWords</name>
    <message>
        <source>Plan</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>比例，%</translation>
    </message>
    <message>
        <source>Instalment a month</source>
        <translation>每月分期金额</translation>
    </message>
    <message>
        <source>Amount a day</source>
        <translation>每天金额</translation>
    </message>
    <message>
        <source>Always left to the credit</source>
        <translation>最少留作购电</translation>
    </message>
    <message>
        <source>Paper that is signed</source>
        <translation>签字协议号</translation>
    </message>
    <message>
        <source>The share is a number from 0.01 to 100. Type how much of each purchase goes to the debts.</source>
        <translation>比例为0.01到100之间的数，请输入每次购电扣还欠费的百分比。</translation>
    </message>
    <message>
        <source>The plan would take nothing. Type an amount above zero.</source>
        <translation>该协议不会扣款，请输入大于零的金额。</translation>
    </message>
    <message>
        <source>Type the number of the paper that the customer has signed.</source>
        <translation>请输入客户签字的协议号。</translation>
    </message>
    <message>
        <source>A purchase of %1 would then go:</source>
        <translation>此后购电 %1 的去向：</translation>
    </message>
    <message>
        <source>A purchase of %1 would be refused: nothing would be left to the credit.</source>
        <translation>购电 %1 将被拒绝：扣款后没有余额可购电。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PowerFactorForm</name>
    <message>
        <source>Power factors</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Lines of the table</source>
        <translation>功率因数表</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>On energy and capacity, %</source>
        <translation>电费及容量电费调整，%</translation>
    </message>
    <message>
        <source>By the rule, %</source>
        <translation>按规定，%</translation>
    </message>
    <message>
        <source>Charged by the table</source>
        <translation>按表调整</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>不调整</translation>
    </message>
    <message>
        <source>Reward and penalty</source>
        <translation>奖惩均计</translation>
    </message>
    <message>
        <source>Penalty only</source>
        <translation>只罚不奖</translation>
    </message>
    <message>
        <source>Fill in by the rule</source>
        <translation>按规定填写</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>无此行</translation>
    </message>
    <message>
        <source>no percentage</source>
        <translation>不是百分数</translation>
    </message>
    <message>
        <source>differs from the rule</source>
        <translation>与规定不同</translation>
    </message>
    <message>
        <source>Nobody is charged by his power factor.</source>
        <translation>不按功率因数调整电费。</translation>
    </message>
    <message>
        <source>%1: type a percentage as 0.75, or as -0.30 for a reward.</source>
        <translation>%1：请输入百分数，如 0.75，奖励写作 -0.30。</translation>
    </message>
    <message>
        <source>The table has no line yet.</source>
        <translation>表中还没有内容。</translation>
    </message>
    <message>
        <source>Lines that differ from the rule: %1. Whoever releases the version signs why.</source>
        <translation>与规定不同的行：%1。发布该版本的人须说明原因并签字。</translation>
    </message>
    <message>
        <source>Every line is as the rule says.</source>
        <translation>各行均与规定一致。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PracticeFrame</name>
    <message>
        <source>Emulator with test keys</source>
        <translation>使用测试密钥的仿真器</translation>
    </message>
    <message>
        <source>TEST KEYS</source>
        <translation>测试密钥</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PrintPanel</name>
    <message>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>纵向</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>From page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>结束页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张方向</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>将打印的页面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>From 1 to %1 copies.</source>
        <translation>份数为 1 到 %1。</translation>
    </message>
    <message>
        <source>There are pages from 1 to %1.</source>
        <translation>页码为 1 到 %1。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PrintWords</name>
    <message>
        <source>The printer has not been used yet.</source>
        <translation>打印机尚未使用。</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>打印机就绪。</translation>
    </message>
    <message>
        <source>No printer. The receipt is kept as PDF. (WAT-P02)</source>
        <translation>无打印机，凭证已存为PDF。（WAT-P02）</translation>
    </message>
    <message>
        <source>Receipt waiting: printer is out of paper. (WAT-P01)</source>
        <translation>打印机缺纸，凭证待打。（WAT-P01）</translation>
    </message>
    <message>
        <source>Receipt waiting: the printer does not answer. (WAT-P01)</source>
        <translation>打印机无应答，凭证待打。（WAT-P01）</translation>
    </message>
    <message>
        <source>Receipt waiting: the printer stopped in the middle. Look at the paper, then continue. (WAT-P01)</source>
        <translation>打印中断，凭证待打。请先查看纸张，再继续打印。（WAT-P01）</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>待打：%1 张。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PrinterForm</name>
    <message>
        <source>Every receipt is kept as PDF. Without a printer that is all there is; one can be chosen later in the settings.</source>
        <translation>每张凭证都存为PDF。没有打印机时就只有PDF；以后可在设置中选择打印机。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Queue, device or address</source>
        <translation>队列、设备或地址</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>The test page is on its way.</source>
        <translation>测试页正在发送。</translation>
    </message>
    <message>
        <source>The printer has taken the test page.</source>
        <translation>打印机已接收测试页。</translation>
    </message>
    <message>
        <source>The printer did not take the test page. Is it switched on, and is its name right? Selling does not depend on it.</source>
        <translation>打印机没有接收测试页。是否已开机，名称是否正确？售电不受影响。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PrintingSection</name>
    <message>
        <source>Pictures (*.png *.jpg *.svg)</source>
        <translation>图片 (*.png *.jpg *.svg)</translation>
    </message>
    <message>
        <source>This file is no picture. Choose another one.</source>
        <translation>此文件不是图片，请另选。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Papers of each receipt: %1</source>
        <translation>每张凭证打印份数：%1</translation>
    </message>
    <message>
        <source>Printer and receipt</source>
        <translation>打印机与凭证</translation>
    </message>
    <message>
        <source>It has a cutter</source>
        <translation>有切刀</translation>
    </message>
    <message>
        <source>A cash drawer hangs on it: open when cash is taken</source>
        <translation>接有钱箱：收现金时打开</translation>
    </message>
    <message>
        <source>It tells its state: wait until the paper is out</source>
        <translation>能报告状态：等到纸打完为止</translation>
    </message>
    <message>
        <source>On the receipt, beside what the law asks for</source>
        <translation>凭证内容（必印项除外）</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>凭证末行文字</translation>
    </message>
    <message>
        <source>Papers of each receipt</source>
        <translation>每张凭证打印份数</translation>
    </message>
    <message>
        <source>Logo…</source>
        <translation>徽标…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>无徽标</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>凭证打印预览</translation>
    </message>
    <message>
        <source>Type where the printer is.</source>
        <translation>请输入打印机的位置。</translation>
    </message>
    <message>
        <source>Takes effect with the next receipt.</source>
        <translation>自下一张凭证起生效。</translation>
    </message>
    <message>
        <source>The administrator chooses printer and receipt.</source>
        <translation>打印机与凭证由管理员设置。</translation>
    </message>
    <message>
        <source>This file is larger than 2 MB. Choose a smaller one.</source>
        <translation>文件超过 2 MB，请选择较小的文件。</translation>
    </message>
    <message>
        <source>Line below the company&apos;s name</source>
        <translation>公司名称下一行</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::PrintingWords</name>
    <message>
        <source>No printer, PDF only</source>
        <translation>无打印机，仅存PDF</translation>
    </message>
    <message>
        <source>Queue of the print system</source>
        <translation>系统打印队列</translation>
    </message>
    <message>
        <source>Receipt printer at a device</source>
        <translation>凭证打印机（设备文件）</translation>
    </message>
    <message>
        <source>Receipt printer on the network</source>
        <translation>凭证打印机（网络）</translation>
    </message>
    <message>
        <source>the queue&apos;s name</source>
        <translation>队列名称</translation>
    </message>
    <message>
        <source>its file, /dev/usb/lp0</source>
        <translation>设备文件，如 /dev/usb/lp0</translation>
    </message>
    <message>
        <source>its address, HOST or HOST:9100</source>
        <translation>地址：主机 或 主机:9100</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>卷纸，80 毫米</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>卷纸，58 毫米</translation>
    </message>
    <message>
        <source>Sheet, A4</source>
        <translation>单页，A4</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号尾数</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Total sold</source>
        <translation>累计购电</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Last remaining credit</source>
        <translation>上次表内剩余</translation>
    </message>
    <message>
        <source>Energy of the month before</source>
        <translation>上月用电量</translation>
    </message>
    <message>
        <source>Service telephone</source>
        <translation>服务电话</translation>
    </message>
    <message>
        <source>The test page is on its way.</source>
        <translation>测试页正在送往打印机。</translation>
    </message>
    <message>
        <source>The printer has taken the test page.</source>
        <translation>打印机已接收测试页。</translation>
    </message>
    <message>
        <source>No test page: the printer is out of paper.</source>
        <translation>测试页未打印：打印机缺纸。</translation>
    </message>
    <message>
        <source>No test page: is it switched on, is its name right?</source>
        <translation>测试页未打印：是否已开机，名称是否正确？</translation>
    </message>
    <message>
        <source>No printer: receipts are kept as PDF.</source>
        <translation>无打印机：凭证存为 PDF。</translation>
    </message>
    <message>
        <source>The printer is asked how it is…</source>
        <translation>正在查询打印机状态…</translation>
    </message>
    <message>
        <source>Ready: the printer is there.</source>
        <translation>就绪：打印机已连接。</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>打印机缺纸。</translation>
    </message>
    <message>
        <source>The printer stopped in the middle of a page.</source>
        <translation>打印机在页面中途停止。</translation>
    </message>
    <message>
        <source>Offline: the printer does not answer.</source>
        <translation>离线：打印机无应答。</translation>
    </message>
    <message>
        <source>Not known: it has not been asked.</source>
        <translation>未知：尚未查询。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::QuarantineWords</name>
    <message>
        <source>Kept aside: settled by two people</source>
        <translation>隔离单：两人处理</translation>
    </message>
    <message>
        <source>What is known, and what it comes to</source>
        <translation>已知情况与结论</translation>
    </message>
    <message>
        <source>settle it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>The card should show</source>
        <translation>卡上应显示</translation>
    </message>
    <message>
        <source>Before it showed</source>
        <translation>写卡前卡上应为</translation>
    </message>
    <message>
        <source>purchase no. %1, total %2</source>
        <translation>第%1次购电，累计 %2</translation>
    </message>
    <message>
        <source>The account is held</source>
        <translation>该户已冻结</translation>
    </message>
    <message>
        <source>no purchase stands behind it</source>
        <translation>没有对应的购电单</translation>
    </message>
    <message>
        <source>The evidence says</source>
        <translation>证据结论</translation>
    </message>
    <message>
        <source>not sold: the money stays on the account, due to the customer</source>
        <translation>未售出：款项留在账户，应退客户</translation>
    </message>
    <message>
        <source>sold: the card in the reader carries the purchase</source>
        <translation>已售出：读卡器中的卡已写入这笔购电</translation>
    </message>
    <message>
        <source>Nothing of this account is kept aside. Choose another account with Esc.</source>
        <translation>该户没有隔离的单据。请按 Esc 选择其他账户。</translation>
    </message>
    <message>
        <source>Put the card of this purchase into the reader: only the card itself proves that it was sold. Without the card choose the other answer.</source>
        <translation>请放入这笔购电的卡：只有卡本身能证明已售出。没有卡请选择另一结论。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReadbackPage</name>
    <message>
        <source>Inspection read-back</source>
        <translation>检查卡读回</translation>
    </message>
    <message>
        <source>Meters that cards have visited</source>
        <translation>管理卡到访过的电表</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>No card has brought a visit home yet. Put one in and read it.</source>
        <translation>还没有带回到访记录的卡，请插卡读取。</translation>
    </message>
    <message>
        <source>Which orders are shown</source>
        <translation>显示哪些作业单</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>No work orders in this list.</source>
        <translation>此列表中没有作业单。</translation>
    </message>
    <message>
        <source>Views of the meter</source>
        <translation>电表视图</translation>
    </message>
    <message>
        <source>&amp;Visits</source>
        <translation>到访 (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Difference to the records</source>
        <translation>与系统的差异 (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲线 (&amp;C)</translation>
    </message>
    <message>
        <source>Visits of the meter</source>
        <translation>电表到访记录</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>总电量</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Consumed</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>最大功率</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>Choose a meter.</source>
        <translation>请选择电表。</translation>
    </message>
    <message>
        <source>Difference of the visit to the records</source>
        <translation>到访与系统记录的差异</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Choose a visit.</source>
        <translation>请选择到访。</translation>
    </message>
    <message>
        <source>Read card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Take card back</source>
        <translation>收回卡片</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>非本公司</translation>
    </message>
    <message>
        <source>%1, suspicious</source>
        <translation>%1，可疑</translation>
    </message>
    <message>
        <source>Meter %1 · %2 · %3 · ratio %4</source>
        <translation>电表 %1 · %2 · %3 · 倍率 %4</translation>
    </message>
    <message>
        <source>Meter %1 · not in the records</source>
        <translation>电表 %1 · 不在系统记录中</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReadbackWords</name>
    <message>
        <source>closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <source>open</source>
        <translation>分闸</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>foreign meter</source>
        <translation>外来电表</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Card generation</source>
        <translation>卡代</translation>
    </message>
    <message>
        <source>Purchase count</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Accepted and sold</source>
        <translation>已接收与已售</translation>
    </message>
    <message>
        <source>Consumed + remaining</source>
        <translation>已用加剩余与已接收</translation>
    </message>
    <message>
        <source>Consumed since known</source>
        <translation>已用（自上次）</translation>
    </message>
    <message>
        <source>Register since known</source>
        <translation>总电量（自上次）</translation>
    </message>
    <message>
        <source>Register × ratio</source>
        <translation>总电量×倍率与已用</translation>
    </message>
    <message>
        <source>Switch and state word</source>
        <translation>开关与状态字</translation>
    </message>
    <message>
        <source>Clock of the meter</source>
        <translation>电表时钟</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>sold, not yet in the meter</source>
        <translation>已售未入表</translation>
    </message>
    <message>
        <source>card not seen yet</source>
        <translation>电表还未见此卡</translation>
    </message>
    <message>
        <source>used since then</source>
        <translation>此后用电</translation>
    </message>
    <message>
        <source>emergency credit</source>
        <translation>表内应急电量</translation>
    </message>
    <message>
        <source>Suspicious: another customer</source>
        <translation>可疑：表内户号不同</translation>
    </message>
    <message>
        <source>Suspicious: records are older</source>
        <translation>可疑：系统记录比电表旧</translation>
    </message>
    <message>
        <source>Suspicious: never sold</source>
        <translation>可疑：与售电不符</translation>
    </message>
    <message>
        <source>Suspicious: credit of nobody</source>
        <translation>可疑：不明额度</translation>
    </message>
    <message>
        <source>Suspicious: it went back</source>
        <translation>可疑：读数倒退</translation>
    </message>
    <message>
        <source>Suspicious: used beside the register</source>
        <translation>可疑：绕表用电</translation>
    </message>
    <message>
        <source>Suspicious: relay test (ERR-01)</source>
        <translation>可疑：需测继电器 (ERR-01)</translation>
    </message>
    <message>
        <source>Suspicious: the clock is wrong</source>
        <translation>可疑：时钟错误</translation>
    </message>
    <message>
        <source>tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>closing allowed</source>
        <translation>允许合闸</translation>
    </message>
    <message>
        <source>alarm 1</source>
        <translation>报警1</translation>
    </message>
    <message>
        <source>alarm 2</source>
        <translation>报警2</translation>
    </message>
    <message>
        <source>overdraft</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>cover opened</source>
        <translation>开盖</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This card belongs to another company or region. Nothing was booked.</source>
        <translation>此卡属于其他公司或地区，未入账。</translation>
    </message>
    <message>
        <source>Working… do not take the card out.</source>
        <translation>正在处理……请勿取出卡片。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>The card is empty: no meter has written on it yet.</source>
        <translation>卡内无记录：还没有电表写过。</translation>
    </message>
    <message>
        <source>%1 of %2 places on the card are used; new visits: %3.</source>
        <translation>卡内记录 %1 / %2，新到访 %3 条。</translation>
    </message>
    <message>
        <source>The card is full: the next visit replaces the oldest one.</source>
        <translation>卡已满：下次到访将覆盖最旧的一条。</translation>
    </message>
    <message>
        <source>Records that belong to no order here: %1.</source>
        <translation>不属于本处作业单的记录：%1。</translation>
    </message>
    <message>
        <source>Its order is not in the records.</source>
        <translation>系统中没有其作业单。</translation>
    </message>
    <message>
        <source>Order %1 is returned.</source>
        <translation>作业单 %1 已交回。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReaderForm</name>
    <message>
        <source>Plug the card reader in, then put any card with a chip in, chip up. Without a reader the counter starts all the same and says what is missing; nothing can be sold until it is there.</source>
        <translation>请插上读卡器，再插入任意芯片卡，芯片朝上。没有读卡器售电点也会启动并说明缺什么；读卡器接好之前不能售电。</translation>
    </message>
    <message>
        <source>The reader is there: %1</source>
        <translation>读卡器已连接：%1</translation>
    </message>
    <message>
        <source>A card was read: the reader works.</source>
        <translation>已读到卡片：读卡器正常。</translation>
    </message>
    <message>
        <source>No card has been put in yet.</source>
        <translation>还没有插入卡片。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReaderSection</name>
    <message>
        <source>The reader was named when the program was started, so it is not chosen here.</source>
        <translation>启动程序时已指定读卡器，此处不能选择。</translation>
    </message>
    <message>
        <source>The choice takes effect at once and is kept for this computer.</source>
        <translation>选择立即生效，并在本机保存。</translation>
    </message>
    <message>
        <source>least %1 · median %2 · 95 % within %3 · most %4</source>
        <translation>最短 %1 · 中位数 %2 · 95 % 不超过 %3 · 最长 %4</translation>
    </message>
    <message>
        <source>The test changes nothing on the card. Sales go first.</source>
        <translation>测试不改动卡片，售电优先。</translation>
    </message>
    <message>
        <source>Put any card into the reader to test it.</source>
        <translation>请在读卡器中插入任意卡片进行测试。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Testing: %1</source>
        <translation>正在测试：%1</translation>
    </message>
    <message>
        <source>Ended after %1: %2</source>
        <translation>在 %1 次后中断：%2</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>已停止，完成 %1。</translation>
    </message>
    <message>
        <source>Passed: %1. An electricity card.</source>
        <translation>通过：%1。是购电卡。</translation>
    </message>
    <message>
        <source>Passed: %1. The reader works, but the card is unknown here.</source>
        <translation>通过：%1。读卡器正常，但此处不认识这张卡。</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Time 100 answers</source>
        <translation>测 100 次应答时间</translation>
    </message>
    <message>
        <source>Connect 100 times</source>
        <translation>连接 100 次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReaderWords</name>
    <message>
        <source>service down</source>
        <translation>服务未启动</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>未插上</translation>
    </message>
    <message>
        <source>ready, no card</source>
        <translation>就绪，无卡</translation>
    </message>
    <message>
        <source>card in</source>
        <translation>有卡</translation>
    </message>
    <message>
        <source>card silent</source>
        <translation>卡无应答</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>被占用</translation>
    </message>
    <message>
        <source>No reader: %1 is not plugged in. (%2)</source>
        <translation>未找到读卡器：%1 未插上。（%2）</translation>
    </message>
    <message>
        <source>%1 is ready. Insert a card.</source>
        <translation>%1 已就绪，请插卡。</translation>
    </message>
    <message>
        <source>%1 has a card in it.</source>
        <translation>%1 中有卡。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReadingWords</name>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Taken by the meter (A)</source>
        <translation>表已收累计(A)</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <translation>表内剩余</translation>
    </message>
    <message>
        <source>Register, kWh</source>
        <translation>示数，kWh</translation>
    </message>
    <message>
        <source>Sharp, kWh</source>
        <translation>尖，kWh</translation>
    </message>
    <message>
        <source>Peak, kWh</source>
        <translation>峰，kWh</translation>
    </message>
    <message>
        <source>Flat, kWh</source>
        <translation>平，kWh</translation>
    </message>
    <message>
        <source>Valley, kWh</source>
        <translation>谷，kWh</translation>
    </message>
    <message>
        <source>The total A is missing. Press the page key of the meter and type what it shows as total.</source>
        <translation>缺少累计A，请按表的翻页键，输入显示的累计数。</translation>
    </message>
    <message>
        <source>The meter cannot have taken more than was sold to it, %1. Read the total again.</source>
        <translation>表已收累计不可能大于售出的 %1，请重新读累计数。</translation>
    </message>
    <message>
        <source>The meter had taken %1 already when it last reported. Read the total again.</source>
        <translation>该表上次回写时已收 %1，请重新读累计数。</translation>
    </message>
    <message>
        <source>What is left in the meter is missing. Type what it shows, with a minus for an overdraft, or choose where else it is known from.</source>
        <translation>缺少表内剩余，请输入显示值（透支加负号），或选择其他来源。</translation>
    </message>
    <message>
        <source>The register is missing. Type the kWh that the meter shows.</source>
        <translation>缺少示数，请输入表上显示的 kWh。</translation>
    </message>
    <message>
        <source>Type the registers of all four rates, or of none.</source>
        <translation>四个时段的示数请全部输入，或全部不填。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptDialog</name>
    <message>
        <source>Receive cards</source>
        <translation>卡片到货登记</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>到货单</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>卡序列号</translation>
    </message>
    <message>
        <source>Sixteen hexadecimal digits each; scan or paste them.</source>
        <translation>每个为十六位十六进制数，可扫描或粘贴。</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is not a card serial. Correct it; the others are kept.</source>
        <translation>%1 不是卡序列号，请更正；其余已保留。</translation>
    </message>
    <message>
        <source>Type the delivery note&apos;s number and at least one serial.</source>
        <translation>请输入到货单号和至少一个序列号。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptPanel</name>
    <message>
        <source>receipt</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Copy %1 is printed.</source>
        <translation>第 %1 次补打完成。</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>凭证 %1</translation>
    </message>
    <message>
        <source>No receipt yet.</source>
        <translation>尚无凭证。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptText</name>
    <message>
        <source>Electricity receipt</source>
        <translation>购电凭证</translation>
    </message>
    <message>
        <source>Opening and first purchase</source>
        <translation>开户首次购电</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Replacement card</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Meter exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Resumption</source>
        <translation>恢复用电</translation>
    </message>
    <message>
        <source>PRACTICE: test keys, not a valid receipt</source>
        <translation>练习：测试密钥，此凭证无效</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电能表</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Energy, about</source>
        <translation>约合电量</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Kept on the account</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Total sold so far</source>
        <translation>累计净售额</translation>
    </message>
    <message>
        <source>Last remaining</source>
        <translation>上次剩余</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务电话</translation>
    </message>
    <message>
        <source>%1 yuan/kWh</source>
        <translation>%1 元/kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>¥%1</source>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>%1 min before this sale</source>
        <translation>本次售电前 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h before this sale</source>
        <translation>本次售电前 %1 小时</translation>
    </message>
    <message>
        <source>%1 d before this sale</source>
        <translation>本次售电前 %1 天</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Fixed charge</source>
        <translation>固定费</translation>
    </message>
    <message>
        <source>Capacity charge</source>
        <translation>基本电费</translation>
    </message>
    <message>
        <source>Minimum charge</source>
        <translation>保底电费差额</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>补卡工本费</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Debt of earlier years</source>
        <translation>陈年欠费</translation>
    </message>
    <message>
        <source>Debt of earlier months</source>
        <translation>往月欠费</translation>
    </message>
    <message>
        <source>Debt of this month</source>
        <translation>本月欠费</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正欠费</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>滞纳金</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>应急电费</translation>
    </message>
    <message>
        <source>Overdraft of the old meter</source>
        <translation>旧表透支</translation>
    </message>
    <message>
        <source>Settlement difference</source>
        <translation>结算补差</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>购电额度</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>%1, %2 kWh left in it</source>
        <translation>第 %1 档，档内余 %2 kWh</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月电量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>error of the clerk</source>
        <translation>营业员差错</translation>
    </message>
    <message>
        <source>customer changed his mind</source>
        <translation>用户改变主意</translation>
    </message>
    <message>
        <source>wrong account</source>
        <translation>户号错误</translation>
    </message>
    <message>
        <source>device fault</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>card lost</source>
        <translation>卡遗失</translation>
    </message>
    <message>
        <source>card damaged</source>
        <translation>卡损坏</translation>
    </message>
    <message>
        <source>meter fault</source>
        <translation>电能表故障</translation>
    </message>
    <message>
        <source>meter renewed</source>
        <translation>电能表轮换</translation>
    </message>
    <message>
        <source>supply not wanted</source>
        <translation>申请停用</translation>
    </message>
    <message>
        <source>supply wanted again</source>
        <translation>申请恢复</translation>
    </message>
    <message>
        <source>customer moves</source>
        <translation>用户迁移</translation>
    </message>
    <message>
        <source>name changed</source>
        <translation>更名</translation>
    </message>
    <message>
        <source>goodwill</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>records restored</source>
        <translation>数据恢复</translation>
    </message>
    <message>
        <source>evidence seen</source>
        <translation>证据核实</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReceiptsPage</name>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Any receipt by its number, 0003-20261121-00041, then Enter</source>
        <translation>按凭证号查找任意凭证，如 0003-20261121-00041，按 Enter</translation>
    </message>
    <message>
        <source>The last receipts</source>
        <translation>最近的凭证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>No receipt yet.</source>
        <translation>尚无凭证。</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>凭证打印预览</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>补打一张</translation>
    </message>
    <message>
        <source>Continue printing</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开PDF</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待打</translation>
    </message>
    <message>
        <source>copies: %1</source>
        <translation>补打 %1 次</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Copy %1 is printed.</source>
        <translation>第 %1 张补打已打印。</translation>
    </message>
    <message>
        <source>Printing a copy…</source>
        <translation>正在补打…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::RegisterPanel</name>
    <message>
        <source>Register</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Registers and state inside the meter</source>
        <translation>电表内部的寄存器和状态</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReleaseDialog</name>
    <message>
        <source>Release tariff</source>
        <translation>发布电价</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Why power factors differ from the rule</source>
        <translation>功率因数与规则不一致的原因</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Version %1 of %2: %3</source>
        <translation>%2 的版本 %1：%3</translation>
    </message>
    <message>
        <source>Cards carry it as standby set %1: each meter changes to it at that time by itself.</source>
        <translation>电卡以备用套 %1 携带该电价：每块电表到时自动切换。</translation>
    </message>
    <message>
        <source>Nothing is in force in this plan: until then it sells nothing.</source>
        <translation>该方案目前没有生效的电价：在此之前不能售电。</translation>
    </message>
    <message>
        <source>Finance releases it with an own password, and never who drafted it. A released version cannot be changed.</source>
        <translation>由财务人员用本人密码发布，起草人不得发布。已发布的版本不能再修改。</translation>
    </message>
    <message>
        <source>Say why the power factors differ: it is signed with the release.</source>
        <translation>请说明功率因数不一致的原因：发布时一并签署。</translation>
    </message>
    <message>
        <source>Type who releases it.</source>
        <translation>请输入发布人的登录名。</translation>
    </message>
    <message>
        <source>Type the password of who releases it.</source>
        <translation>请输入发布人的密码。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReplacementWords</name>
    <message>
        <source>Replace a card</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>What happened, and who asks</source>
        <translation>原因和申请人</translation>
    </message>
    <message>
        <source>The customer&apos;s last receipt</source>
        <translation>客户的最后一张凭证</translation>
    </message>
    <message>
        <source>The old card</source>
        <translation>旧卡</translation>
    </message>
    <message>
        <source>Identity paper seen</source>
        <translation>已核验证件</translation>
    </message>
    <message>
        <source>yes, it is the customer</source>
        <translation>是，本人无误</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Fee ¥, or nothing</source>
        <translation>手续费 ¥，可不填</translation>
    </message>
    <message>
        <source>Purchase no. on the receipt</source>
        <translation>凭证上的购电次数</translation>
    </message>
    <message>
        <source>Total bought so far, on the receipt</source>
        <translation>凭证上的累计购电量</translation>
    </message>
    <message>
        <source>write the new card</source>
        <translation>写新卡</translation>
    </message>
    <message>
        <source>The identity of the customer is not confirmed. Look at an identity paper and choose yes.</source>
        <translation>尚未核验客户身份。请查看证件后选择“是”。</translation>
    </message>
    <message>
        <source>Say in a few words what happened to the card.</source>
        <translation>请简要说明卡片的情况。</translation>
    </message>
    <message>
        <source>The records came back from a backup. Type purchase no. and total of the last receipt, or send an engineer to read the meter.</source>
        <translation>记录由备份恢复。请输入最后一张凭证上的购电次数和累计量，或派工程师现场抄表。</translation>
    </message>
    <message>
        <source>Card replaced for</source>
        <translation>已补卡</translation>
    </message>
    <message>
        <source>is refused from now on; keep it when it comes</source>
        <translation>即日起拒用；见到请收回</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>lost or stolen</source>
        <translation>遗失或被盗</translation>
    </message>
    <message>
        <source>damaged, taken in</source>
        <translation>损坏，已收回</translation>
    </message>
    <message>
        <source>retained at the counter</source>
        <translation>售电点留存</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReportCode</name>
    <message>
        <source>taken over</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>low credit</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>very low credit</source>
        <translation>余额严重不足</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>被改动</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>return data</source>
        <translation>回传数据</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>file cancelled</source>
        <translation>撤销建档</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>card damaged</source>
        <translation>卡损坏</translation>
    </message>
    <message>
        <source>card lost</source>
        <translation>卡遗失</translation>
    </message>
    <message>
        <source>cards rejected</source>
        <translation>拒卡</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>caught up</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>tariff or limits</source>
        <translation>电价或限额</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>clerk&apos;s error</source>
        <translation>操作员差错</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>销户</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已清点</translation>
    </message>
    <message>
        <source>cover opened</source>
        <translation>开盖</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>customer changed his mind</source>
        <translation>客户变更</translation>
    </message>
    <message>
        <source>customer moves</source>
        <translation>客户迁出</translation>
    </message>
    <message>
        <source>device fault</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>earlier months</source>
        <translation>往月</translation>
    </message>
    <message>
        <source>earlier years</source>
        <translation>往年</translation>
    </message>
    <message>
        <source>data edited</source>
        <translation>修改资料</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>emergency credit</source>
        <translation>应急额度</translation>
    </message>
    <message>
        <source>emergency credit used</source>
        <translation>已用应急额度</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>evidence seen</source>
        <translation>已见凭据</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>all of it first</source>
        <translation>先还清</translation>
    </message>
    <message>
        <source>goodwill</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>books do not agree</source>
        <translation>账目不符</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>in the meter</source>
        <translation>已入表</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>key update</source>
        <translation>密钥更新</translation>
    </message>
    <message>
        <source>late fee</source>
        <translation>滞纳金</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>meter fault</source>
        <translation>电表故障</translation>
    </message>
    <message>
        <source>overdraft of the meter</source>
        <translation>表计透支</translation>
    </message>
    <message>
        <source>meter renewed</source>
        <translation>电表更新</translation>
    </message>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>more accepted than sold</source>
        <translation>接收多于售出</translation>
    </message>
    <message>
        <source>name changed</source>
        <translation>更名</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未见</translation>
    </message>
    <message>
        <source>older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>在卡上</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>非本地</translation>
    </message>
    <message>
        <source>overdraft in use</source>
        <translation>正在透支</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>debt paid</source>
        <translation>还欠费</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>退款支付</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>未开户</translation>
    </message>
    <message>
        <source>a share</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>plan of debts</source>
        <translation>欠费计划</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>参数预置</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>records restored</source>
        <translation>记录恢复</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>register does not agree</source>
        <translation>读数不符</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>relay test</source>
        <translation>继电器测试</translation>
    </message>
    <message>
        <source>change of name</source>
        <translation>更名</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>复电</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>month settled</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>supply not wanted</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>supply wanted</source>
        <translation>恢复用电</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <source>exchange undone</source>
        <translation>撤销换表</translation>
    </message>
    <message>
        <source>up to 30 days</source>
        <translation>30 天以内</translation>
    </message>
    <message>
        <source>up to 7 days</source>
        <translation>7 天以内</translation>
    </message>
    <message>
        <source>up to 90 days</source>
        <translation>90 天以内</translation>
    </message>
    <message>
        <source>parameters updated</source>
        <translation>更新参数</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>visit: altered</source>
        <translation>到访：被改动</translation>
    </message>
    <message>
        <source>visit: expired</source>
        <translation>到访：已过期</translation>
    </message>
    <message>
        <source>visit: not confirmed</source>
        <translation>到访：未确认</translation>
    </message>
    <message>
        <source>visit: other place</source>
        <translation>到访：非本地</translation>
    </message>
    <message>
        <source>visit: refused</source>
        <translation>到访：被拒</translation>
    </message>
    <message>
        <source>visit: used up</source>
        <translation>到访：已用完</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>写卡中</translation>
    </message>
    <message>
        <source>wrong account</source>
        <translation>账户错误</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReportColumn</name>
    <message>
        <source>Accepted kWh</source>
        <translation>表计接收电量</translation>
    </message>
    <message>
        <source>Accepted ¥</source>
        <translation>表计接收金额</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户状态</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Back kWh</source>
        <translation>退回电量</translation>
    </message>
    <message>
        <source>Back ¥</source>
        <translation>退回金额</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Bought kWh</source>
        <translation>购电量</translation>
    </message>
    <message>
        <source>Bought ¥</source>
        <translation>购电金额</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>On card after, kWh</source>
        <translation>期末卡内电量</translation>
    </message>
    <message>
        <source>On card after, ¥</source>
        <translation>期末卡内金额</translation>
    </message>
    <message>
        <source>On card before, kWh</source>
        <translation>期初卡内电量</translation>
    </message>
    <message>
        <source>On card before, ¥</source>
        <translation>期初卡内金额</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Used kWh</source>
        <translation>用电量</translation>
    </message>
    <message>
        <source>Used ¥</source>
        <translation>用电金额</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>清点次数</translation>
    </message>
    <message>
        <source>Credit kWh</source>
        <translation>充值电量</translation>
    </message>
    <message>
        <source>Credit ¥</source>
        <translation>充值金额</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Kind of debt</source>
        <translation>欠费类别</translation>
    </message>
    <message>
        <source>Paid off</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Deviation kWh</source>
        <translation>偏差电量</translation>
    </message>
    <message>
        <source>Deviation ¥</source>
        <translation>偏差金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>往月</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>往年</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>应急额度</translation>
    </message>
    <message>
        <source>Sold kWh</source>
        <translation>售电量</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>备用金</translation>
    </message>
    <message>
        <source>Float counted</source>
        <translation>备用金实点</translation>
    </message>
    <message>
        <source>Float difference</source>
        <translation>备用金差额</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Held after</source>
        <translation>期末持有</translation>
    </message>
    <message>
        <source>Held before</source>
        <translation>期初持有</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Days without</source>
        <translation>未购天数</translation>
    </message>
    <message>
        <source>In meter kWh</source>
        <translation>表内电量</translation>
    </message>
    <message>
        <source>In meter ¥</source>
        <translation>表内金额</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>最近购电</translation>
    </message>
    <message>
        <source>Late fees</source>
        <translation>滞纳金</translation>
    </message>
    <message>
        <source>Measured kWh</source>
        <translation>计量电量</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>In meter after, kWh</source>
        <translation>期末表内电量</translation>
    </message>
    <message>
        <source>In meter after, ¥</source>
        <translation>期末表内金额</translation>
    </message>
    <message>
        <source>In meter before, kWh</source>
        <translation>期初表内电量</translation>
    </message>
    <message>
        <source>In meter before, ¥</source>
        <translation>期初表内金额</translation>
    </message>
    <message>
        <source>Overdraft</source>
        <translation>表计透支</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>适用电表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Newly owed</source>
        <translation>新增欠费</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>On card kWh</source>
        <translation>卡内电量</translation>
    </message>
    <message>
        <source>On card ¥</source>
        <translation>卡内金额</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>短款</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Owed after</source>
        <translation>期末欠款</translation>
    </message>
    <message>
        <source>Owed before</source>
        <translation>期初欠款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Refund due</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Left kWh</source>
        <translation>剩余电量</translation>
    </message>
    <message>
        <source>Left ¥</source>
        <translation>剩余金额</translation>
    </message>
    <message>
        <source>Told at</source>
        <translation>回传时间</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>电费收入</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>交易号</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列状态</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Sold ¥</source>
        <translation>售电金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>待结</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Not loaded kWh</source>
        <translation>未入表电量</translation>
    </message>
    <message>
        <source>Not loaded ¥</source>
        <translation>未入表金额</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>可用次数</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到访次数</translation>
    </message>
    <message>
        <source>Mean load, W</source>
        <translation>平均负荷（W）</translation>
    </message>
    <message>
        <source>Meters read</source>
        <translation>已抄电表数</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>End</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReportTitle</name>
    <message>
        <source>Sales, one by one</source>
        <translation>逐笔售电</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>按操作员</translation>
    </message>
    <message>
        <source>By counter</source>
        <translation>按售电点</translation>
    </message>
    <message>
        <source>By tariff</source>
        <translation>按电价</translation>
    </message>
    <message>
        <source>By tier</source>
        <translation>按阶梯</translation>
    </message>
    <message>
        <source>By way of payment</source>
        <translation>按付款方式</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>钱箱</translation>
    </message>
    <message>
        <source>Changes of accounts</source>
        <translation>账户变动</translation>
    </message>
    <message>
        <source>Sold, not in the meter yet</source>
        <translation>已售未入表</translation>
    </message>
    <message>
        <source>No purchase for some time</source>
        <translation>长期未购电</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Debts made and paid</source>
        <translation>欠费产生与回收</translation>
    </message>
    <message>
        <source>Money held for customers</source>
        <translation>客户预存余额</translation>
    </message>
    <message>
        <source>Energy balance</source>
        <translation>电量平衡</translation>
    </message>
    <message>
        <source>Opening and closing balances</source>
        <translation>期初期末余额</translation>
    </message>
    <message>
        <source>Management cards</source>
        <translation>管理卡</translation>
    </message>
    <message>
        <source>How far prices have come</source>
        <translation>电价到达情况</translation>
    </message>
    <message>
        <source>Alarms of meters</source>
        <translation>电表告警</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Use by month</source>
        <translation>每月用电</translation>
    </message>
    <message>
        <source>Load curve</source>
        <translation>负荷曲线</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Rows of the report</source>
        <translation>报表各行</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>报表图</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReportsWords</name>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Days without</source>
        <translation>未购天数</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Action begins with</source>
        <translation>操作开头</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>生成报表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>That is no day. Type it as 2026-11-21.</source>
        <translation>日期无效。请按 2026-11-21 的格式输入。</translation>
    </message>
    <message>
        <source>The last day has to be a day and not before the first one. Type it as 2026-11-21.</source>
        <translation>截止日须为有效日期且不早于起始日。请按 2026-11-21 的格式输入。</translation>
    </message>
    <message>
        <source>That is no number. Type digits, or leave the field empty.</source>
        <translation>不是数字。请输入数字，或留空。</translation>
    </message>
    <message>
        <source>%1 rows; the first %2 are shown. Save the report to have them all.</source>
        <translation>共 %1 行，显示前 %2 行。保存报表可得到全部。</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>There is nothing to report.</source>
        <translation>没有可报告的内容。</translation>
    </message>
    <message>
        <source>Nothing in these days. The books are still empty.</source>
        <translation>这段日期内没有数据。账簿尚为空。</translation>
    </message>
    <message>
        <source>Nothing in these days. The books have days from %1 to %2.</source>
        <translation>这段日期内没有数据。账簿有 %1 至 %2 的营业日。</translation>
    </message>
    <message>
        <source>The report is made: %1 records looked at. Esc stops it.</source>
        <translation>正在生成报表：已查看 %1 条记录。按 Esc 停止。</translation>
    </message>
    <message>
        <source>The file is written: %1 records looked at. Esc stops it.</source>
        <translation>正在写文件：已查看 %1 条记录。按 Esc 停止。</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止。没有写出文件。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Choose a report and press Enter.</source>
        <translation>请选择报表并按 Enter。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Tariff version</source>
        <translation>电价版本</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The print system does not answer. Esc leads back; the report can be saved as PDF.</source>
        <translation>打印系统无应答。按 Esc 返回；报表可存为 PDF。</translation>
    </message>
    <message>
        <source>The print system is asked for its printers.</source>
        <translation>正在查询打印机。</translation>
    </message>
    <message>
        <source>No printer is set up here. Esc leads back; the report can be saved as PDF.</source>
        <translation>本机未设置打印机。按 Esc 返回；报表可存为 PDF。</translation>
    </message>
    <message>
        <source>Look at the pages, choose a printer and press Ctrl+P. Esc leads back.</source>
        <translation>查看各页，选择打印机后按 Ctrl+P。按 Esc 返回。</translation>
    </message>
    <message>
        <source>The pages are laid out: %1 records looked at. Esc stops it.</source>
        <translation>正在排版：已查看 %1 条记录。按 Esc 停止。</translation>
    </message>
    <message>
        <source>The pages go to the printer: page %1. Esc stops it.</source>
        <translation>正在送往打印机：第 %1 页。按 Esc 停止。</translation>
    </message>
    <message>
        <source>The print system does not answer. Look at the printer before you print again: it may have the pages.</source>
        <translation>打印系统无应答。再次打印前请查看打印机：可能已收到这些页。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed.</source>
        <translation>已停止，未打印。</translation>
    </message>
    <message>
        <source>Handed to the printer %1.</source>
        <translation>已送往打印机 %1。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::RestorePage</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The company&apos;s name, to confirm</source>
        <translation>公司名称（确认）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Login of finance</source>
        <translation>财务登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Money that waits</source>
        <translation>待清理款项</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>款项去向</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>银行参考号</translation>
    </message>
    <message>
        <source>Login of the shift leader</source>
        <translation>班长登录名</translation>
    </message>
    <message>
        <source>What is known of the restore</source>
        <translation>恢复的已知情况</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>要恢复的备份</translation>
    </message>
    <message>
        <source>Backups (*.wcbk)</source>
        <translation>备份 (*.wcbk)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::RestoreWords</name>
    <message>
        <source>Restore, step 1 of 5: which backup</source>
        <translation>恢复，第 1 步（共 5 步）：选择备份</translation>
    </message>
    <message>
        <source>Restore, step 2 of 5: read and checked beside the books</source>
        <translation>恢复，第 2 步（共 5 步）：在账簿旁读取并检查</translation>
    </message>
    <message>
        <source>Restore, step 3 of 5: what it holds, and what would be lost</source>
        <translation>恢复，第 3 步（共 5 步）：备份内容与将丢失的内容</translation>
    </message>
    <message>
        <source>Restore, step 4 of 5: finance signs on this screen</source>
        <translation>恢复，第 4 步（共 5 步）：财务在本屏幕签字</translation>
    </message>
    <message>
        <source>Restore, step 5 of 5: the books are exchanged</source>
        <translation>恢复，第 5 步（共 5 步）：更换账簿</translation>
    </message>
    <message>
        <source>After a restore: what is still to be caught up</source>
        <translation>恢复之后：尚待补录的内容</translation>
    </message>
    <message>
        <source>Choose backup…</source>
        <translation>选择备份…</translation>
    </message>
    <message>
        <source>Read and check it</source>
        <translation>读取并检查</translation>
    </message>
    <message>
        <source>Restore these books</source>
        <translation>恢复此账簿</translation>
    </message>
    <message>
        <source>Clear this money</source>
        <translation>清理此款</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back to backups</source>
        <translation>返回备份</translation>
    </message>
    <message>
        <source>Back, change nothing</source>
        <translation>返回，不作更改</translation>
    </message>
    <message>
        <source>Choose the backup that shall come back.</source>
        <translation>请选择要恢复的备份。</translation>
    </message>
    <message>
        <source>Type the passphrase of the backup.</source>
        <translation>请输入该备份的口令。</translation>
    </message>
    <message>
        <source>To confirm, type the company&apos;s name as it stands above: %1</source>
        <translation>为确认，请输入上面所示的公司名称：%1</translation>
    </message>
    <message>
        <source>Say why the books are restored.</source>
        <translation>请说明恢复账簿的原因。</translation>
    </message>
    <message>
        <source>Finance types login and password here.</source>
        <translation>请财务人员在此输入登录名和密码。</translation>
    </message>
    <message>
        <source>Say why, and let a shift leader sign; the bank, and only it, has a reference.</source>
        <translation>请说明原因，并由班长签字；只有银行需要参考号。</translation>
    </message>
    <message>
        <source>The books in use are untouched.</source>
        <translation>正在使用的账簿未受影响。</translation>
    </message>
    <message>
        <source>The backup is unpacked beside the books and checked in full. Nothing is exchanged before two people have signed.</source>
        <translation>备份在账簿旁解开并全面检查。两人签字之前不更换任何内容。</translation>
    </message>
    <message>
        <source>What was sold since the backup is lost from the books; the cards still have it, and it is caught up from them. The books of now stay in their folder.</source>
        <translation>备份之后的售电将从账簿中丢失；卡上仍有记录，可据卡补录。当前账簿保留在原文件夹中。</translation>
    </message>
    <message>
        <source>Signed for exactly these books. Then this program closes them, takes the restored ones, and everybody signs in anew.</source>
        <translation>签字仅对此账簿有效。随后程序关闭当前账簿，改用恢复的账簿，所有人重新登录。</translation>
    </message>
    <message>
        <source>The books are closed. The program begins again.</source>
        <translation>账簿已关闭。程序重新开始。</translation>
    </message>
    <message>
        <source>A clerk puts the card into the reader, presses F9 and chooses Catch up; a shift leader and finance sign. Finance says here where the money was.</source>
        <translation>营业员将卡放入读卡器，按 F9 选择“补录”；由班长和财务签字。财务在此说明款项去向。</translation>
    </message>
    <message>
        <source>Selling goes on.</source>
        <translation>售电继续进行。</translation>
    </message>
    <message>
        <source>Stopped. The books in use are untouched.</source>
        <translation>已停止。正在使用的账簿未受影响。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>%1 is cleared.</source>
        <translation>%1 已清理。</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1; %2 would be lost</source>
        <translation>%1；将丢失 %2</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2 前</translation>
    </message>
    <message>
        <source>Kind of books</source>
        <translation>账簿类型</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>real</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Sales and other acts on cards</source>
        <translation>售电及其他卡操作</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>分录条数</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>审计日志条数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>structure, references, invariants, chain</source>
        <translation>结构、引用、不变式、哈希链</translation>
    </message>
    <message>
        <source>Books in use</source>
        <translation>正在使用的账簿</translation>
    </message>
    <message>
        <source>missing or damaged: nothing to compare with</source>
        <translation>缺失或损坏：无法比较</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复自</translation>
    </message>
    <message>
        <source>Sales that would be lost</source>
        <translation>将丢失的售电</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>发起人</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>售电点 %1</translation>
    </message>
    <message>
        <source>goes on with sale no. %1 and receipt no. %2; what lies between is declared as skipped</source>
        <translation>从售电号 %1、凭证号 %2 继续；中间号码声明为跳过</translation>
    </message>
    <message>
        <source>%1, meter %2</source>
        <translation>%1，电表 %2</translation>
    </message>
    <message>
        <source>card ahead of the books: held until caught up</source>
        <translation>卡超前于账簿：补录前冻结</translation>
    </message>
    <message>
        <source>card not seen since the restore</source>
        <translation>恢复后尚未见到此卡</translation>
    </message>
    <message>
        <source>%1, purchase no. %2</source>
        <translation>%1，第 %2 次购电</translation>
    </message>
    <message>
        <source>%1 waits to be cleared</source>
        <translation>%1 待清理</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>第 %1 次恢复</translation>
    </message>
    <message>
        <source>%1; newest booking %2; %3</source>
        <translation>%1；最新记账 %2；%3</translation>
    </message>
    <message>
        <source>Cards ahead, held</source>
        <translation>超前并冻结的卡</translation>
    </message>
    <message>
        <source>Cards not seen yet</source>
        <translation>尚未见到的卡</translation>
    </message>
    <message>
        <source>These books were never restored. Nothing is to be caught up.</source>
        <translation>此账簿从未恢复过，无需补录。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Reading and checking the backup…</source>
        <translation>正在读取并检查备份…</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>%1, purchase no. %2: %3</source>
        <translation>%1，第 %2 次购电：%3</translation>
    </message>
    <message>
        <source>nowhere: the till was short of it, or over</source>
        <translation>无处：钱箱短款或长款</translation>
    </message>
    <message>
        <source>in the cash that went into the safe</source>
        <translation>在已入保险柜的现金中</translation>
    </message>
    <message>
        <source>on the bank&apos;s statement</source>
        <translation>在银行对账单上</translation>
    </message>
    <message>
        <source>a reversal not paid out: stays on the account</source>
        <translation>冲正未付出：留在账户上</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ReversalWords</name>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>The last purchase on this card, taken back</source>
        <translation>冲正此卡的最后一笔购电</translation>
    </message>
    <message>
        <source>take it back from the card</source>
        <translation>从卡中冲正</translation>
    </message>
    <message>
        <source>pay out</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Taken back already, to be paid out</source>
        <translation>已冲正，待退款</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>售出时间</translation>
    </message>
    <message>
        <source>Sale no.</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>Purchase no.</source>
        <translation>购电次数</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Taken from the card</source>
        <translation>从卡中扣回</translation>
    </message>
    <message>
        <source>Total on the card afterwards</source>
        <translation>冲正后卡内累计</translation>
    </message>
    <message>
        <source>Paid back, %1</source>
        <translation>退还，%1</translation>
    </message>
    <message>
        <source>Give the customer back</source>
        <translation>请退给客户</translation>
    </message>
    <message>
        <source>Taken back, but the money is still due</source>
        <translation>已冲正，但款项尚未退还</translation>
    </message>
    <message>
        <source>Old receipt</source>
        <translation>原凭证</translation>
    </message>
    <message>
        <source>take it back from the customer, it is void</source>
        <translation>请向客户收回，已作废</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::RightWords</name>
    <message>
        <source>Open accounts</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Sell electricity</source>
        <translation>售电</translation>
    </message>
    <message>
        <source>Replace cards</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Rename customers</source>
        <translation>更改户名</translation>
    </message>
    <message>
        <source>Take payments of debts</source>
        <translation>收取欠费</translation>
    </message>
    <message>
        <source>Settle unfinished sales by the card</source>
        <translation>按卡上记录处理未完成售电</translation>
    </message>
    <message>
        <source>Copy their own last receipts</source>
        <translation>补打本人最近凭证</translation>
    </message>
    <message>
        <source>Reverse a sale</source>
        <translation>冲正售电</translation>
    </message>
    <message>
        <source>Lift a purchase limit</source>
        <translation>放开购电限额</translation>
    </message>
    <message>
        <source>Void an unfinished sale</source>
        <translation>作废未完成售电</translation>
    </message>
    <message>
        <source>Reprint other receipts</source>
        <translation>补打其他凭证</translation>
    </message>
    <message>
        <source>Refund up to their limit</source>
        <translation>限额内退款</translation>
    </message>
    <message>
        <source>Prepare exchange, transfer, suspension</source>
        <translation>发起换表、过户、停电</translation>
    </message>
    <message>
        <source>Approve exchange, transfer, suspension</source>
        <translation>审批换表、过户、停电</translation>
    </message>
    <message>
        <source>Give the evidence of an exchange</source>
        <translation>提供换表凭据</translation>
    </message>
    <message>
        <source>Prepare closing, adjustment, emergency credit</source>
        <translation>发起销户、调整、应急电量</translation>
    </message>
    <message>
        <source>Approve special cases first</source>
        <translation>特殊业务一审</translation>
    </message>
    <message>
        <source>Approve special cases second</source>
        <translation>特殊业务二审</translation>
    </message>
    <message>
        <source>Correct the books</source>
        <translation>红字更正</translation>
    </message>
    <message>
        <source>Close the business day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Reconcile with the bank</source>
        <translation>银行对账</translation>
    </message>
    <message>
        <source>Manage invoices</source>
        <translation>管理发票</translation>
    </message>
    <message>
        <source>Pay out above the limit</source>
        <translation>超限额付款</translation>
    </message>
    <message>
        <source>Draft tariffs</source>
        <translation>起草电价</translation>
    </message>
    <message>
        <source>Release tariffs</source>
        <translation>发布电价</translation>
    </message>
    <message>
        <source>Manage operators</source>
        <translation>管理操作员</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Import customers and meters</source>
        <translation>导入客户和电表</translation>
    </message>
    <message>
        <source>Approve office changes</source>
        <translation>审批管理变更</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>校准时钟</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Count the till</source>
        <translation>清点钱箱</translation>
    </message>
    <message>
        <source>Sign unfinished sales over</source>
        <translation>交接未完成售电</translation>
    </message>
    <message>
        <source>Move cash</source>
        <translation>现金调拨</translation>
    </message>
    <message>
        <source>Close a shift</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>See tills before the count</source>
        <translation>清点前查看钱箱</translation>
    </message>
    <message>
        <source>Open the business day</source>
        <translation>开始营业日</translation>
    </message>
    <message>
        <source>Use invoices</source>
        <translation>使用发票</translation>
    </message>
    <message>
        <source>Void invoices</source>
        <translation>作废发票</translation>
    </message>
    <message>
        <source>See statements of accounts</source>
        <translation>查看客户对账单</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>查看全部记录</translation>
    </message>
    <message>
        <source>Verify the audit chain</source>
        <translation>验证审计链</translation>
    </message>
    <message>
        <source>Export evidence</source>
        <translation>导出证据</translation>
    </message>
    <message>
        <source>Receive blank cards</source>
        <translation>白卡入库</translation>
    </message>
    <message>
        <source>Issue user cards</source>
        <translation>发放用户卡</translation>
    </message>
    <message>
        <source>Issue management cards</source>
        <translation>发放管理卡</translation>
    </message>
    <message>
        <source>Take cards in</source>
        <translation>收回卡片</translation>
    </message>
    <message>
        <source>Reuse cards</source>
        <translation>重新启用卡片</translation>
    </message>
    <message>
        <source>Scrap cards</source>
        <translation>报废卡片</translation>
    </message>
    <message>
        <source>Change keys on cards</source>
        <translation>更新卡片密钥</translation>
    </message>
    <message>
        <source>Unblock cards</source>
        <translation>解锁卡片</translation>
    </message>
    <message>
        <source>Prepare work orders</source>
        <translation>编制作业单</translation>
    </message>
    <message>
        <source>Approve work orders first</source>
        <translation>作业单一审</translation>
    </message>
    <message>
        <source>Approve work orders second</source>
        <translation>作业单二审</translation>
    </message>
    <message>
        <source>Revoke work orders</source>
        <translation>撤销作业单</translation>
    </message>
    <message>
        <source>Write management cards</source>
        <translation>写管理卡</translation>
    </message>
    <message>
        <source>Read management cards back</source>
        <translation>回读管理卡</translation>
    </message>
    <message>
        <source>Report a management card lost</source>
        <translation>管理卡挂失</translation>
    </message>
    <message>
        <source>Load keys</source>
        <translation>装载密钥</translation>
    </message>
    <message>
        <source>Witness keys</source>
        <translation>见证密钥</translation>
    </message>
    <message>
        <source>Start a roll-out</source>
        <translation>启动推广更新</translation>
    </message>
    <message>
        <source>Stop a roll-out</source>
        <translation>停止推广更新</translation>
    </message>
    <message>
        <source>Settle spoiled cards</source>
        <translation>处理损坏的卡</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ScenarioPanel</name>
    <message>
        <source>Open a story</source>
        <translation>打开情景</translation>
    </message>
    <message>
        <source>Stories (*.json);;All files (*)</source>
        <translation>情景 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>This is no story: %1</source>
        <translation>不是情景文件：%1</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the language in which a story is told: en or zh</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>No story is open.</source>
        <translation>未打开情景。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>The meter did what the story says.</source>
        <translation>电表的表现与情景一致。</translation>
    </message>
    <message>
        <source>Step %1 is different.</source>
        <translation>第 %1 步不一致。</translation>
    </message>
    <message>
        <source>A story for the meter, step by step</source>
        <translation>一步一步的电表情景</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Play &amp;all</source>
        <translation>全部播放(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Halt</source>
        <translation>停止(&amp;H)</translation>
    </message>
    <message>
        <source>Steps of the story</source>
        <translation>情景的步骤</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ServiceWizard</name>
    <message>
        <source>step %1 of %2</source>
        <translation>第%1步，共%2步</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next (ENTER)</source>
        <translation>下一步 (ENTER)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Next: wait a moment</source>
        <translation>下一步：请稍候</translation>
    </message>
    <message>
        <source>Next: ENTER, %1</source>
        <translation>下一步：ENTER %1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ServiceWords</name>
    <message>
        <source>Open account</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Replace card</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Read card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Exchange meter</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Transfer account</source>
        <translation>过户</translation>
    </message>
    <message>
        <source>Suspend or resume</source>
        <translation>报停或复电</translation>
    </message>
    <message>
        <source>Close and refund</source>
        <translation>销户退费</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>Reverse a sale</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Renew card keys</source>
        <translation>更换卡密钥</translation>
    </message>
    <message>
        <source>Settle quarantine</source>
        <translation>处理隔离交易</translation>
    </message>
    <message>
        <source>new customer, first card</source>
        <translation>新客户，首张卡</translation>
    </message>
    <message>
        <source>lost, damaged or kept card</source>
        <translation>卡遗失、损坏或收回</translation>
    </message>
    <message>
        <source>what is on it; writes nothing</source>
        <translation>查看卡内内容，不写卡</translation>
    </message>
    <message>
        <source>another meter, or undo it</source>
        <translation>更换电表，或撤销换表</translation>
    </message>
    <message>
        <source>another customer takes over</source>
        <translation>由另一客户接用</translation>
    </message>
    <message>
        <source>supply off for a while, and on</source>
        <translation>暂停用电，恢复用电</translation>
    </message>
    <message>
        <source>final bill, money back</source>
        <translation>结清账单，退还余额</translation>
    </message>
    <message>
        <source>pay, note, agree on a plan</source>
        <translation>缴欠费、记欠费、分期</translation>
    </message>
    <message>
        <source>take back the last purchase</source>
        <translation>退回最后一次购电</translation>
    </message>
    <message>
        <source>as the roll-out lets it</source>
        <translation>按密钥推广计划进行</translation>
    </message>
    <message>
        <source>two people decide</source>
        <translation>由两人决定</translation>
    </message>
    <message>
        <source>Catch up</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>after a restore, from the card</source>
        <translation>恢复账簿后，据卡补录</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ServicesPage</name>
    <message>
        <source>Choose a service: its key, or ENTER.</source>
        <translation>请选择业务：按其数字键或 ENTER。</translation>
    </message>
    <message>
        <source>In the reader: the card of %1, %2, %3.</source>
        <translation>读卡器中：%1的卡，%2，%3。</translation>
    </message>
    <message>
        <source>In the reader: a blank card of the company.</source>
        <translation>读卡器中：本公司空白卡。</translation>
    </message>
    <message>
        <source>Without the customer&apos;s card the account is looked for.</source>
        <translation>没有客户的卡时，按姓名或号码查找。</translation>
    </message>
    <message>
        <source>The card is being read.</source>
        <translation>正在读卡。</translation>
    </message>
    <message>
        <source>An unfinished sale was on this card: it is finished now. Nothing was charged again.</source>
        <translation>此卡上有未完成的售电，现已完成，未重复收费。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SettingsPage</name>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SetupFields</name>
    <message>
        <source>Language 语言</source>
        <translation>Language 语言</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Service phone</source>
        <translation>服务电话</translation>
    </message>
    <message>
        <source>Region code (8 digits 0-9, A-F)</source>
        <translation>区域码（8位，0-9、A-F）</translation>
    </message>
    <message>
        <source>Number of this counter</source>
        <translation>本售电点编号</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>The name of the company is missing: it stands on every receipt.</source>
        <translation>缺少公司名称：每张凭证上都有它。</translation>
    </message>
    <message>
        <source>A region code has exactly 8 of the digits 0-9 and A-F, and not only zeros. Leave it empty to practise.</source>
        <translation>区域码是8位0-9、A-F，不能全为零。练习时可以留空。</translation>
    </message>
    <message>
        <source>The number of the counter is between 1 and 65535.</source>
        <translation>售电点编号在1到65535之间。</translation>
    </message>
    <message>
        <source>Sign in with 2 to 32 of a-z, 0-9, point, hyphen and underscore, a letter first.</source>
        <translation>登录名为2到32个a-z、0-9、点、连字符或下划线，以字母开头。</translation>
    </message>
    <message>
        <source>The name of the administrator is missing.</source>
        <translation>缺少管理员姓名。</translation>
    </message>
    <message>
        <source>A password has at least 8 characters, is not the name that one signs in with, and none that is known everywhere.</source>
        <translation>密码至少8个字符，不能是登录名，也不能是众所周知的密码。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>两次密码不同，请重新输入第二次。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SetupWindow</name>
    <message>
        <source>WattCard: first start</source>
        <translation>WattCard：首次启动</translation>
    </message>
    <message>
        <source>Without a region code no cards can be issued: only the demo data can be used then.</source>
        <translation>没有区域码就不能发卡：那时只能使用演示数据。</translation>
    </message>
    <message>
        <source>The administrator enters all the others. There is no password that comes with the program.</source>
        <translation>其他人员由管理员录入。程序没有自带的密码。</translation>
    </message>
    <message>
        <source>Language and company</source>
        <translation>语言与公司</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>首位管理员</translation>
    </message>
    <message>
        <source>Place of the books</source>
        <translation>账簿的位置</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Which printer? Write its name, or choose that there is none.</source>
        <translation>哪台打印机？请填写名称，或选择没有打印机。</translation>
    </message>
    <message>
        <source>Demo data or empty</source>
        <translation>演示数据或空账</translation>
    </message>
    <message>
        <source>Passphrase of the keys</source>
        <translation>密钥口令</translation>
    </message>
    <message>
        <source>A real company needs its region code: without it no card can be issued. Go back to the first page with Esc, or choose demo data.</source>
        <translation>正式公司必须有区域码，否则不能发卡。请按 Esc 回到第一页，或选择演示数据。</translation>
    </message>
    <message>
        <source>Everything together</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>make the books</source>
        <translation>建立账簿</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>open the counter and sign in</source>
        <translation>打开售电点并登录</translation>
    </message>
    <message>
        <source>That sign-in name or that folder is taken already. Nothing was made; go back and choose another.</source>
        <translation>该登录名或文件夹已被占用。没有建立任何内容，请返回另选。</translation>
    </message>
    <message>
        <source>Nothing was made. %1</source>
        <translation>没有建立任何内容。%1</translation>
    </message>
    <message>
        <source>Company: %1</source>
        <translation>公司：%1</translation>
    </message>
    <message>
        <source>Administrator: %1</source>
        <translation>管理员：%1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Empty books of a real company</source>
        <translation>正式公司的空账</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>区域：%1</translation>
    </message>
    <message>
        <source>Nothing has been written so far. Esc leads back to every page.</source>
        <translation>到目前为止没有写入任何内容。按 Esc 可返回每一页。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SheetWords</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Uses at each meter</source>
        <translation>每表可用次数</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ShiftPage</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>The figures are shown after the count.</source>
        <translation>点钞后才显示数字。</translation>
    </message>
    <message>
        <source>Unfinished sales</source>
        <translation>未完成的售电</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>售电号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Nothing is unfinished.</source>
        <translation>没有未完成的售电。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ShiftWords</name>
    <message>
        <source>Shift report (Z)</source>
        <translation>班次报表 (Z)</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>售电点</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
    <message>
        <source>Till of</source>
        <translation>收款员</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>结班签字</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结班</translation>
    </message>
    <message>
        <source>Float handed out</source>
        <translation>领用备用金</translation>
    </message>
    <message>
        <source>Float as counted</source>
        <translation>备用金实点</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>现金售电</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>现金退款</translation>
    </message>
    <message>
        <source>Cash reversals</source>
        <translation>现金冲正</translation>
    </message>
    <message>
        <source>Taken to the safe</source>
        <translation>解款入柜</translation>
    </message>
    <message>
        <source>Put into the till</source>
        <translation>补入钱箱</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>券别</translation>
    </message>
    <message>
        <source>Count no.</source>
        <translation>点钞次数</translation>
    </message>
    <message>
        <source>Bank transfers</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Card slips</source>
        <translation>刷卡单</translation>
    </message>
    <message>
        <source>The cash goes</source>
        <translation>现金去向</translation>
    </message>
    <message>
        <source>to the safe</source>
        <translation>入保险柜</translation>
    </message>
    <message>
        <source>to the next shift</source>
        <translation>移交下一班</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Handed in: ____________   Received: ____________</source>
        <translation>交款人：____________   收款人：____________</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 笔 %2</translation>
    </message>
    <message>
        <source>%1, expected %2</source>
        <translation>%1，应有 %2</translation>
    </message>
    <message>
        <source>PRACTICE: no real money</source>
        <translation>演练：非真实款项</translation>
    </message>
    <message>
        <source>Day report (Z)</source>
        <translation>日结报表 (Z)</translation>
    </message>
    <message>
        <source>Z number</source>
        <translation>Z 编号</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>First receipt</source>
        <translation>首张凭证</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>末张凭证</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Over or short</source>
        <translation>长短款</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封签</translation>
    </message>
    <message>
        <source>By tender</source>
        <translation>按付款方式</translation>
    </message>
    <message>
        <source>By clerk</source>
        <translation>按收款员</translation>
    </message>
    <message>
        <source>By tariff</source>
        <translation>按电价</translation>
    </message>
    <message>
        <source>By operation</source>
        <translation>按业务</translation>
    </message>
    <message>
        <source>Open day…</source>
        <translation>开营业日…</translation>
    </message>
    <message>
        <source>Open shift…</source>
        <translation>开班…</translation>
    </message>
    <message>
        <source>Count till…</source>
        <translation>点钞…</translation>
    </message>
    <message>
        <source>Close shift…</source>
        <translation>结班…</translation>
    </message>
    <message>
        <source>Cash to safe…</source>
        <translation>解款入柜…</translation>
    </message>
    <message>
        <source>Cash into till…</source>
        <translation>补款入箱…</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X 报表</translation>
    </message>
    <message>
        <source>Sign unfinished sale…</source>
        <translation>签认未完成售电…</translation>
    </message>
    <message>
        <source>Order recount…</source>
        <translation>要求重点…</translation>
    </message>
    <message>
        <source>Close day…</source>
        <translation>日结…</translation>
    </message>
    <message>
        <source>Save report as PDF</source>
        <translation>报表存为 PDF</translation>
    </message>
    <message>
        <source>Reading the books…</source>
        <translation>正在读取账目…</translation>
    </message>
    <message>
        <source>The business day is not open</source>
        <translation>营业日未开</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>点钞中</translation>
    </message>
    <message>
        <source>The shift is open</source>
        <translation>班次进行中</translation>
    </message>
    <message>
        <source>To be counted again</source>
        <translation>需重新点钞</translation>
    </message>
    <message>
        <source>Counted, not closed</source>
        <translation>已点钞，未结班</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>已结班</translation>
    </message>
    <message>
        <source>Business day %1</source>
        <translation>营业日 %1</translation>
    </message>
    <message>
        <source>Till of %1</source>
        <translation>%1 的钱箱</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>备用金 %1</translation>
    </message>
    <message>
        <source>cash %1 of at most %2</source>
        <translation>现金 %1，上限 %2</translation>
    </message>
    <message>
        <source>what should be in the till is shown after the count</source>
        <translation>应有金额在点钞后显示</translation>
    </message>
    <message>
        <source>All money taken from now on belongs to this business day.</source>
        <translation>此后收取的款项都归入该营业日。</translation>
    </message>
    <message>
        <source>Type the float as it was handed out, then count what is really there. The difference is booked.</source>
        <translation>请输入领用的备用金，再清点实有数。差额将入账。</translation>
    </message>
    <message>
        <source>Count without looking anything up. A count is committed once, and ends selling in this shift.</source>
        <translation>请盲点，不得查账。点数只能提交一次，提交后本班停止售电。</translation>
    </message>
    <message>
        <source>The difference is booked and kept. This ends the shift.</source>
        <translation>差额入账并保留。班次就此结束。</translation>
    </message>
    <message>
        <source>A shift leader takes cash out of the till to the safe.</source>
        <translation>由班长从钱箱取出现金送入保险柜。</translation>
    </message>
    <message>
        <source>A shift leader puts cash from the safe into the till.</source>
        <translation>由班长从保险柜取现金补入钱箱。</translation>
    </message>
    <message>
        <source>The totals tell what is in the till: a shift leader must sign.</source>
        <translation>合计会透露钱箱金额：须由班长签认。</translation>
    </message>
    <message>
        <source>Only when the card is gone: the sale stays on the list of the next shift, with your name and the reason.</source>
        <translation>仅当卡已被拿走：该笔售电连同您的姓名和原因留在下一班的清单上。</translation>
    </message>
    <message>
        <source>The count before stays in the books.</source>
        <translation>原点数仍保留在账上。</translation>
    </message>
    <message>
        <source>Business day %1 ends at all counters, for good. Every shift must be closed.</source>
        <translation>营业日 %1 将在所有售电点永久结束。所有班次须已结班。</translation>
    </message>
    <message>
        <source>Type the business day, for example 20261121.</source>
        <translation>请输入营业日，例如 20261121。</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation>请输入原因。</translation>
    </message>
    <message>
        <source>There is a difference. Type what is known of it.</source>
        <translation>有差额。请说明已知情况。</translation>
    </message>
    <message>
        <source>Let the shift leader type name and password.</source>
        <translation>请班长输入姓名和密码。</translation>
    </message>
    <message>
        <source>Type both how many slips there are and their sum, or neither.</source>
        <translation>单据张数与合计须同时填写，或都不填。</translation>
    </message>
    <message>
        <source>The business day is open. Open a shift next.</source>
        <translation>营业日已开。请接着开班。</translation>
    </message>
    <message>
        <source>The shift is open. Esc leads to the counter.</source>
        <translation>已开班。按 Esc 回到售电点。</translation>
    </message>
    <message>
        <source>The count is committed. A shift leader closes the shift or orders a recount.</source>
        <translation>点数已提交。由班长结班或要求重点。</translation>
    </message>
    <message>
        <source>The shift is closed.</source>
        <translation>已结班。</translation>
    </message>
    <message>
        <source>The shift is closed. Its report: %1</source>
        <translation>已结班。报表：%1</translation>
    </message>
    <message>
        <source>Booked: the cash is in the safe.</source>
        <translation>已入账：现金在保险柜。</translation>
    </message>
    <message>
        <source>Booked: the cash is in the till.</source>
        <translation>已入账：现金在钱箱。</translation>
    </message>
    <message>
        <source>The totals so far. Nothing was closed.</source>
        <translation>至今合计。未作任何结账。</translation>
    </message>
    <message>
        <source>Signed. The sale stays on the list.</source>
        <translation>已签认。该笔售电留在清单上。</translation>
    </message>
    <message>
        <source>The till is to be counted again.</source>
        <translation>钱箱需重新清点。</translation>
    </message>
    <message>
        <source>The business day is closed.</source>
        <translation>已日结。</translation>
    </message>
    <message>
        <source>Nothing can be sold. Open a shift and count its float.</source>
        <translation>现在不能售电。请开班并清点备用金。</translation>
    </message>
    <message>
        <source>Unfinished: %1. Finish them with their cards, or sign those whose card is gone; until then the shift cannot be closed.</source>
        <translation>未完成：%1 笔。请用原卡完成，或签认卡已不在的各笔；在此之前不能结班。</translation>
    </message>
    <message>
        <source>Interim report (X)</source>
        <translation>结班前报表（X）</translation>
    </message>
    <message>
        <source>The business day is closed. Its report: %1</source>
        <translation>营业日已结束。报表：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The shift before has left %1 for you. Count it: with your count you take it over, and the difference is booked.</source>
        <translation>上一班给您留存 %1。请清点：清点后即由您接收，差额将入账。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SignInPage</name>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Too many failed attempts. Wait %1 s. (%2)</source>
        <translation>失败次数过多，请等待 %1 秒。(%2)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>The two new passwords differ. Type both again.</source>
        <translation>两次输入的新密码不同，请重新输入。</translation>
    </message>
    <message>
        <source>This password can be used once. Choose your own: at least 8 characters.</source>
        <translation>此密码只能使用一次，请设置自己的密码：至少 8 个字符。</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Change password (ENTER)</source>
        <translation>修改密码 (ENTER)</translation>
    </message>
    <message>
        <source>Sign in (ENTER)</source>
        <translation>登录 (ENTER)</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>数字密码</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再次输入数字密码</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>数字密码或密码</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: %1.</source>
        <translation>数字密码错误，还可再试 %1 次。</translation>
    </message>
    <message>
        <source>Wrong PIN, three times. Type the password.</source>
        <translation>数字密码已错三次，请输入密码。</translation>
    </message>
    <message>
        <source>No PIN is good here now. Type the password.</source>
        <translation>此处现不能使用数字密码，请输入密码。</translation>
    </message>
    <message>
        <source>A PIN has 4 to 6 digits, not all the same and not in order.</source>
        <translation>数字密码为 4 至 6 位数字，不可全部相同，也不可为连续数字。</translation>
    </message>
    <message>
        <source>The two PINs differ. Type both again.</source>
        <translation>两次输入的数字密码不同，请重新输入。</translation>
    </message>
    <message>
        <source>With your PIN you unlock the counter at which you signed in. 4 to 6 digits.</source>
        <translation>用数字密码可解锁您已登录的售电点。4 至 6 位数字。</translation>
    </message>
    <message>
        <source>Choose a PIN: %1</source>
        <translation>设置数字密码：%1</translation>
    </message>
    <message>
        <source>Keep the PIN and sign in (ENTER)</source>
        <translation>保存数字密码并登录（ENTER）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>设置数字密码</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SlipWords</name>
    <message>
        <source>Slip of a meter exchange</source>
        <translation>换表单</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>换表 %1</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>换表时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Meter that was taken down</source>
        <translation>拆下的电表</translation>
    </message>
    <message>
        <source>Meter that hangs there now</source>
        <translation>现装的电表</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>CT × PT</source>
        <translation>CT × PT</translation>
    </message>
    <message>
        <source>Register, kWh</source>
        <translation>示数，kWh</translation>
    </message>
    <message>
        <source>Sharp / peak / flat / valley, kWh</source>
        <translation>尖 / 峰 / 平 / 谷，kWh</translation>
    </message>
    <message>
        <source>Taken by the meter (A)</source>
        <translation>电表已接收（A）</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <translation>电表剩余</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What goes over</source>
        <translation>找补电量</translation>
    </message>
    <message>
        <source>Credit made up to the new meter</source>
        <translation>找补到新表</translation>
    </message>
    <message>
        <source>Left owing in the old meter</source>
        <translation>旧表欠量</translation>
    </message>
    <message>
        <source>Paid with it</source>
        <translation>同时缴费</translation>
    </message>
    <message>
        <source>Total on the card</source>
        <translation>卡上累计</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Seals and documents</source>
        <translation>封印与单据</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Evidence by</source>
        <translation>凭据提交人</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程员</translation>
    </message>
    <message>
        <source>Goes over: %1 (left %2, not loaded %3).</source>
        <translation>转入：%1（剩余 %2，未插卡 %3）。</translation>
    </message>
    <message>
        <source>Nothing goes over: %1 is left owing in the old meter.</source>
        <translation>没有可转入的：旧表欠 %1。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StaffForm</name>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Refund limit ¥</source>
        <translation>退款限额 ¥</translation>
    </message>
    <message>
        <source>Override limit ¥</source>
        <translation>放开限额 ¥</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Finance: name</source>
        <translation>财务：登录名</translation>
    </message>
    <message>
        <source>Finance: password</source>
        <translation>财务：密码</translation>
    </message>
    <message>
        <source>Approve and do it (ENTER)</source>
        <translation>审批并执行（回车）</translation>
    </message>
    <message>
        <source>Approve and do it</source>
        <translation>审批并执行</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StaffPage</name>
    <message>
        <source>Operators and roles</source>
        <translation>操作员与角色</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation>角色与权限</translation>
    </message>
    <message>
        <source>Password that works once</source>
        <translation>一次性密码</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>● of others</source>
        <translation>● 审批他人</translation>
    </message>
    <message>
        <source>● yes</source>
        <translation>● 可以</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Nobody is entered.</source>
        <translation>尚未录入操作员。</translation>
    </message>
    <message>
        <source>The list is read…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StaffWords</name>
    <message>
        <source>New operator…</source>
        <translation>新增操作员…</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>角色…</translation>
    </message>
    <message>
        <source>Area…</source>
        <translation>区域…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限额…</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>离职…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>新密码…</translation>
    </message>
    <message>
        <source>Reset PIN…</source>
        <translation>重置数字密码…</translation>
    </message>
    <message>
        <source>Enters a new operator. A password that works once is shown afterwards.</source>
        <translation>录入新操作员，完成后显示一次性密码。</translation>
    </message>
    <message>
        <source>Gives %1 another role.</source>
        <translation>更改 %1 的角色。</translation>
    </message>
    <message>
        <source>Sets the areas and stations that %1 serves. Nothing typed means everywhere.</source>
        <translation>设置 %1 服务的区域和台区，留空表示全部。</translation>
    </message>
    <message>
        <source>Sets the limits of %1.</source>
        <translation>设置 %1 的限额。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in. What was done before keeps the name.</source>
        <translation>%1 将不能再登录，以前的记录仍保留其姓名。</translation>
    </message>
    <message>
        <source>Lets %1 in again, with a password that works once and is shown afterwards.</source>
        <translation>让 %1 重新登录，完成后显示一次性密码。</translation>
    </message>
    <message>
        <source>Takes the PIN of %1 away. A new one is chosen with the password.</source>
        <translation>取消 %1 的数字密码，可凭密码重新设置。</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>must choose a password</source>
        <translation>须设置密码</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>station %1</source>
        <translation>台区 %1</translation>
    </message>
    <message>
        <source>refund %1, override %2</source>
        <translation>退款 %1，放开 %2</translation>
    </message>
    <message>
        <source>Type the name to sign in with.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Type the person&apos;s name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Type each limit as an amount, such as 200.00; 0 is none.</source>
        <translation>请输入限额，例如 200.00；0 表示无。</translation>
    </message>
    <message>
        <source>Type the reason: it goes into the audit trail.</source>
        <translation>请输入原因，将记入审计日志。</translation>
    </message>
    <message>
        <source>Somebody of finance types name and password here to approve it.</source>
        <translation>请财务人员在此输入登录名和密码审批。</translation>
    </message>
    <message>
        <source>Only administrators change operators.</source>
        <translation>只有管理员可以更改操作员。</translation>
    </message>
    <message>
        <source>Nobody changes himself. Ask another administrator to do it.</source>
        <translation>不能更改本人，请由另一位管理员操作。</translation>
    </message>
    <message>
        <source>The last %1 cannot be removed or get another role. Enter another one first.</source>
        <translation>最后一位%1不能停用或更换角色，请先录入另一位。</translation>
    </message>
    <message>
        <source>%1 signs in once with %2 and then chooses a password. It is shown only now: hand it over.</source>
        <translation>%1 用 %2 登录一次，然后自行设置密码。此密码仅显示一次，请转交本人。</translation>
    </message>
    <message>
        <source>%1 has another role now.</source>
        <translation>%1 的角色已更改。</translation>
    </message>
    <message>
        <source>The area of %1 is set.</source>
        <translation>%1 的区域已设置。</translation>
    </message>
    <message>
        <source>The limits of %1 are set.</source>
        <translation>%1 的限额已设置。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 已不能登录。</translation>
    </message>
    <message>
        <source>%1 has no PIN now.</source>
        <translation>%1 的数字密码已取消。</translation>
    </message>
    <message>
        <source>Somebody signs in with this name already. Type another one.</source>
        <translation>此登录名已被使用，请换一个。</translation>
    </message>
    <message>
        <source>This person may not approve it. Somebody else of finance must sign.</source>
        <translation>此人无权审批，须由另一位财务人员签字。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StatusStrip</name>
    <message>
        <source>reader: service down</source>
        <translation>读卡器：服务停止</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>无读卡器</translation>
    </message>
    <message>
        <source>card silent</source>
        <translation>卡无应答</translation>
    </message>
    <message>
        <source>reader in use</source>
        <translation>读卡器被占用</translation>
    </message>
    <message>
        <source>reader ok</source>
        <translation>读卡器正常</translation>
    </message>
    <message>
        <source>printer ok</source>
        <translation>打印机正常</translation>
    </message>
    <message>
        <source>receipt waiting</source>
        <translation>凭证待打</translation>
    </message>
    <message>
        <source>nothing unfinished</source>
        <translation>无未完成</translation>
    </message>
    <message>
        <source>%1 unfinished</source>
        <translation>%1 笔未完成</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>售电点 %1</translation>
    </message>
    <message>
        <source>sales %1, %2</source>
        <translation>售电 %1 笔，%2</translation>
    </message>
    <message>
        <source>TEST KEYS</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Screens (F10)</source>
        <translation>界面 (F10)</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>no printer, PDF</source>
        <translation>无打印机，存PDF</translation>
    </message>
    <message>
        <source>no shift: F12</source>
        <translation>未开班：F12</translation>
    </message>
    <message>
        <source>shift %1, counted</source>
        <translation>班次 %1，已点钞</translation>
    </message>
    <message>
        <source>shift %1</source>
        <translation>班次 %1</translation>
    </message>
    <message>
        <source>printer not used</source>
        <translation>打印机未使用</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StockPage</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Card stock</source>
        <translation>卡片库存</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到货单</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到货时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到货数</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已交回</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>Which cards are shown</source>
        <translation>显示哪些卡片</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>卡序列号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自何时</translation>
    </message>
    <message>
        <source>Times issued</source>
        <translation>发出次数</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>到货登记…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Wipe card in reader</source>
        <translation>擦除读卡器中的卡</translation>
    </message>
    <message>
        <source>Scrap…</source>
        <translation>报废…</translation>
    </message>
    <message>
        <source>Report lost…</source>
        <translation>挂失…</translation>
    </message>
    <message>
        <source>Found…</source>
        <translation>寻回…</translation>
    </message>
    <message>
        <source>Start batch…</source>
        <translation>开始批量制卡…</translation>
    </message>
    <message>
        <source>End batch</source>
        <translation>结束批量</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Put in the first blank card.</source>
        <translation>请放入第一张空白卡。</translation>
    </message>
    <message>
        <source>found at the counter</source>
        <translation>售电点发现</translation>
    </message>
    <message>
        <source>No delivery has been received yet.</source>
        <translation>尚未登记任何到货。</translation>
    </message>
    <message>
        <source>No card is in this state.</source>
        <translation>没有处于此状态的卡片。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StockWords</name>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已交回</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>已报废</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Card %1 is done. Put in the next one.</source>
        <translation>卡 %1 已完成，请放入下一张。</translation>
    </message>
    <message>
        <source>Card %1 is done already. Put in the next one.</source>
        <translation>卡 %1 早已完成，请放入下一张。</translation>
    </message>
    <message>
        <source>Put card %1 aside: it is in no delivery.</source>
        <translation>请将卡 %1 放在一边：不在任何到货清单中。</translation>
    </message>
    <message>
        <source>Put card %1 aside: by the records it is %2.</source>
        <translation>请将卡 %1 放在一边：记录中为%2。</translation>
    </message>
    <message>
        <source>Put card %1 aside: it is made for something else.</source>
        <translation>请将卡 %1 放在一边：它已作他用。</translation>
    </message>
    <message>
        <source>Put this card aside: it is not one of this company.</source>
        <translation>请将此卡放在一边：不是本公司的卡。</translation>
    </message>
    <message>
        <source>Take the card out and try it once more: %1</source>
        <translation>请取出卡片再试一次：%1</translation>
    </message>
    <message>
        <source>The batch is complete.</source>
        <translation>本批已完成。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::StoryWords</name>
    <message>
        <source>The slot holds a card. Take it out first.</source>
        <translation>卡槽里有卡，请先取出。</translation>
    </message>
    <message>
        <source>There is no card in the slot.</source>
        <translation>卡槽里没有卡。</translation>
    </message>
    <message>
        <source>This needs a card of the box. Start wattcard-cardbox, and the meter with --box.</source>
        <translation>这需要卡箱里的卡。请启动 wattcard-cardbox，并用 --box 启动电表。</translation>
    </message>
    <message>
        <source>The meter does not take this step. The manual page wattcard-meter has the words for it.</source>
        <translation>电表不接受这一步。写法见手册页 wattcard-meter。</translation>
    </message>
    <message>
        <source>It is no JSON object, see character %1.</source>
        <translation>不是 JSON 对象，见第 %1 个字符。</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>没有步骤。</translation>
    </message>
    <message>
        <source>Step %1: there is no verb &quot;%2&quot;. The manual page wattcard-meter has them all.</source>
        <translation>第 %1 步：没有动词“%2”。全部动词见手册页 wattcard-meter。</translation>
    </message>
    <message>
        <source>Write the clock as 2026-11-21T08:00:00.</source>
        <translation>时钟（clock）请写成 2026-11-21T08:00:00。</translation>
    </message>
    <message>
        <source>Card %1: write opening, purchase, inspection, preset, relay-test, reset, clear or emergency-credit.</source>
        <translation>卡 %1：请写 opening、purchase、inspection、preset、relay-test、reset、clear 或 emergency-credit。</translation>
    </message>
    <message>
        <source>Card %1: write a whole number up to %2.</source>
        <translation>卡 %1：请写不大于 %2 的整数。</translation>
    </message>
    <message>
        <source>Card %1: write an amount as &quot;50.00&quot;.</source>
        <translation>卡 %1：金额请写成 &quot;50.00&quot;。</translation>
    </message>
    <message>
        <source>Card %1: write a price as &quot;0.5283&quot;.</source>
        <translation>卡 %1：电价请写成 &quot;0.5283&quot;。</translation>
    </message>
    <message>
        <source>Card %1: write twelve digits.</source>
        <translation>卡 %1：请写十二位数字。</translation>
    </message>
    <message>
        <source>%1 is %2, the story expects %3.</source>
        <translation>%1 是 %2，情景要求 %3。</translation>
    </message>
    <message>
        <source>The event %1 has not happened.</source>
        <translation>没有发生事件 %1。</translation>
    </message>
    <message>
        <source>The meter has no value %1.</source>
        <translation>电表没有 %1 这个值。</translation>
    </message>
    <message>
        <source>The meter&apos;s reader has seen no card move within 10 seconds.</source>
        <translation>10 秒内电表的读卡器没有发现卡的移动。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::SuspensionWords</name>
    <message>
        <source>Suspension and resumption</source>
        <translation>报停与恢复</translation>
    </message>
    <message>
        <source>How long, and what becomes of the credit</source>
        <translation>报停期限与余量处理</translation>
    </message>
    <message>
        <source>Which suspension ends</source>
        <translation>结束哪种报停</translation>
    </message>
    <message>
        <source>The meter as it stands now</source>
        <translation>电表当前读数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, and what is paid with it</source>
        <translation>原因及本次缴纳</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>报停类别</translation>
    </message>
    <message>
        <source>Supply returns on</source>
        <translation>恢复供电日</translation>
    </message>
    <message>
        <source>Credit in the meter</source>
        <translation>表内余量</translation>
    </message>
    <message>
        <source>Paid now, or nothing</source>
        <translation>本次缴纳（可不填）</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>本次缴纳</translation>
    </message>
    <message>
        <source>suspend the account</source>
        <translation>报停</translation>
    </message>
    <message>
        <source>end the suspension</source>
        <translation>恢复供电</translation>
    </message>
    <message>
        <source>write the card</source>
        <translation>写卡</translation>
    </message>
    <message>
        <source>Used while supply was off</source>
        <translation>停电期间用电</translation>
    </message>
    <message>
        <source>Charged for it</source>
        <translation>应补电费</translation>
    </message>
    <message>
        <source>Booked under</source>
        <translation>记账编号</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>This is no day. Type it as year-month-day, 2026-12-24, or leave it empty.</source>
        <translation>不是有效日期，请按 年-月-日（2026-12-24）输入，或留空。</translation>
    </message>
    <message>
        <source>A long suspension needs the visit with a management card. Choose it as the source, or make the suspension a short one.</source>
        <translation>长期报停需要管理卡现场查表。请选择该来源，或改为短期报停。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TariffForm</name>
    <message>
        <source>New tariff</source>
        <translation>新建电价</translation>
    </message>
    <message>
        <source>New version of %1</source>
        <translation>%1 的新版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The card carries</source>
        <translation>卡内计量</translation>
    </message>
    <message>
        <source>%1, ¥/kWh</source>
        <translation>%1，¥/kWh</translation>
    </message>
    <message>
        <source>Share of %1, %</source>
        <translation>%1占比，%</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Day, from</source>
        <translation>一天，自</translation>
    </message>
    <message>
        <source>Fixed charge a month, ¥</source>
        <translation>每月固定费，¥</translation>
    </message>
    <message>
        <source>Minimum charge a month, ¥</source>
        <translation>每月最低消费，¥</translation>
    </message>
    <message>
        <source>Capacity charge per kVA, ¥</source>
        <translation>每 kVA 容量费，¥</translation>
    </message>
    <message>
        <source>Most fixed months at once</source>
        <translation>一次最多收取的月数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Fixed charge while suspended, %</source>
        <translation>暂停期间固定费，%</translation>
    </message>
    <message>
        <source>Late fee a day, %</source>
        <translation>每日滞纳金，%</translation>
    </message>
    <message>
        <source>Late fee at most, %</source>
        <translation>滞纳金上限，%</translation>
    </message>
    <message>
        <source>Tax contained, %</source>
        <translation>含税率，%</translation>
    </message>
    <message>
        <source>Least credit, ¥</source>
        <translation>最低到账金额，¥</translation>
    </message>
    <message>
        <source>Overdraft limit</source>
        <translation>透支限额</translation>
    </message>
    <message>
        <source>Closes again at</source>
        <translation>恢复供电限额</translation>
    </message>
    <message>
        <source>Most in the meter</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Power limit, W</source>
        <translation>功率限值，W</translation>
    </message>
    <message>
        <source>Power limit, minutes</source>
        <translation>功率限值，分钟</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>At most 100 %.</source>
        <translation>最多 100 %。</translation>
    </message>
    <message>
        <source>At most 255 minutes.</source>
        <translation>最多 255 分钟。</translation>
    </message>
    <message>
        <source>Type for how many minutes it may be exceeded.</source>
        <translation>请输入允许超限的分钟数。</translation>
    </message>
    <message>
        <source>Something is missing or wrong: it is said below the field.</source>
        <translation>有内容缺失或有误：见对应字段下方的说明。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TariffStairs</name>
    <message>
        <source>Tiers of the tariff</source>
        <translation>阶梯电价</translation>
    </message>
    <message>
        <source>from %1: ¥%2</source>
        <translation>从 %1 起：¥%2</translation>
    </message>
    <message>
        <source>counted so far %1</source>
        <translation>已累计 %1</translation>
    </message>
    <message>
        <source>this purchase %1</source>
        <translation>本次购电 %1</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TariffWords</name>
    <message>
        <source>plan %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>rehearsed</source>
        <translation>已演算</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>replaced by the next</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in the meter</source>
        <translation>已到电表</translation>
    </message>
    <message>
        <source>on the card</source>
        <translation>已在卡上</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>no tiers</source>
        <translation>无阶梯</translation>
    </message>
    <message>
        <source>tiers by month</source>
        <translation>按月阶梯</translation>
    </message>
    <message>
        <source>tiers by year</source>
        <translation>按年阶梯</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>尖</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Valley</source>
        <translation>谷</translation>
    </message>
    <message>
        <source>Give the tariff a name.</source>
        <translation>请给电价命名。</translation>
    </message>
    <message>
        <source>Type a price from 0.0001 to 9999.9999 for every rate that is used.</source>
        <translation>请为每个使用的费率输入 0.0001 至 9999.9999 的价格。</translation>
    </message>
    <message>
        <source>The tax is at most 100 %.</source>
        <translation>税率最多 100 %。</translation>
    </message>
    <message>
        <source>A day has at most 10 switch points, each later than the one before.</source>
        <translation>一天最多 10 个切换点，后一个必须晚于前一个。</translation>
    </message>
    <message>
        <source>The shares must add up to 100 %.</source>
        <translation>各占比之和必须为 100 %。</translation>
    </message>
    <message>
        <source>Shares are for energy mode. Leave them empty: the meter counts each rate.</source>
        <translation>占比只用于电量模式。请留空：电表分费率计量。</translation>
    </message>
    <message>
        <source>Energy is sold without times of use. Remove them and type shares instead.</source>
        <translation>电量模式不分时售电。请删除时段，改填占比。</translation>
    </message>
    <message>
        <source>Each tier ends above the one before. Choose month or year for the tiers.</source>
        <translation>每档上限必须高于前一档。请为阶梯选择按月或按年。</translation>
    </message>
    <message>
        <source>A ladder has at most 7 tiers.</source>
        <translation>阶梯最多 7 档。</translation>
    </message>
    <message>
        <source>A tier ends at whole kWh: leave out decimals.</source>
        <translation>阶梯上限为整数 kWh：不要小数。</translation>
    </message>
    <message>
        <source>A charge is at most 999999.99.</source>
        <translation>费用最多 999999.99。</translation>
    </message>
    <message>
        <source>A limit is at most 999999.99.</source>
        <translation>限额最多 999999.99。</translation>
    </message>
    <message>
        <source>Correct the file and read it again.</source>
        <translation>请改正文件后重新读取。</translation>
    </message>
    <message>
        <source>This is no tariff file: it cannot be read from byte %1 on.</source>
        <translation>这不是电价文件：从第 %1 字节起无法读取。</translation>
    </message>
    <message>
        <source>In the file, %1 is missing.</source>
        <translation>文件中缺少 %1。</translation>
    </message>
    <message>
        <source>In the file, %1 is not known.</source>
        <translation>文件中的 %1 无法识别。</translation>
    </message>
    <message>
        <source>In the file, %1 is no number of its kind.</source>
        <translation>文件中的 %1 不是相应的数字。</translation>
    </message>
    <message>
        <source>It is %1 already. Choose a later time.</source>
        <translation>现在已是 %1。请选择更晚的时间。</translation>
    </message>
    <message>
        <source>Version %1 of this plan begins on %2. The next one must begin after that: choose a later time.</source>
        <translation>该方案的版本 %1 自 %2 起生效。下一版本必须在其后开始：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>%1 accounts: %2 pay less, %3 pay more, %4 reach a tier boundary.</source>
        <translation>%1 个账户：%2 个少付，%3 个多付，%4 个跨档。</translation>
    </message>
    <message>
        <source>Last 12 months: %1 so far, %2 under this version (%3).</source>
        <translation>最近 12 个月：原为 %1，按此版本 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 in the meter, %2 on a card, %3 not seen yet.</source>
        <translation>已到电表 %1，已在卡上 %2，尚未到达 %3。</translation>
    </message>
    <message>
        <source>At this pace all have it on %1.</source>
        <translation>按此进度，%1 全部到达。</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>自始</translation>
    </message>
    <message>
        <source>%1 for %2 %</source>
        <translation>%1，占 %2 %</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>混合价</translation>
    </message>
    <message>
        <source>Fixed a month</source>
        <translation>每月固定费</translation>
    </message>
    <message>
        <source>Minimum a month</source>
        <translation>每月最低消费</translation>
    </message>
    <message>
        <source>Capacity per kVA</source>
        <translation>每 kVA 容量费</translation>
    </message>
    <message>
        <source>Months at once</source>
        <translation>一次收取月数</translation>
    </message>
    <message>
        <source>Late fee a day</source>
        <translation>每日滞纳金</translation>
    </message>
    <message>
        <source>%1 %, at most %2 %</source>
        <translation>%1 %，最多 %2 %</translation>
    </message>
    <message>
        <source>Tax contained</source>
        <translation>含税率</translation>
    </message>
    <message>
        <source>Least credit</source>
        <translation>最低到账金额</translation>
    </message>
    <message>
        <source>Overdraft</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>Closes again at</source>
        <translation>恢复供电限额</translation>
    </message>
    <message>
        <source>Most in the meter</source>
        <translation>囤积限额</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>功率限值</translation>
    </message>
    <message>
        <source>%1 W for %2 min</source>
        <translation>%1 W，%2 分钟</translation>
    </message>
    <message>
        <source>Power factors</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>as the rule</source>
        <translation>与规则一致</translation>
    </message>
    <message>
        <source>%1 lines differ from the rule</source>
        <translation>%1 行与规则不一致</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TariffsPage</name>
    <message>
        <source>Tariffs</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>What is shown of the version</source>
        <translation>显示该版本的内容</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Winners and losers</source>
        <translation>受益与受损</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Effective from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Card carries</source>
        <translation>卡内计量</translation>
    </message>
    <message>
        <source>No tariff yet. Ctrl+N draws up the first one.</source>
        <translation>还没有电价。按 Ctrl+N 起草第一个。</translation>
    </message>
    <message>
        <source>Accounts, who pays most more first</source>
        <translation>账户，多付最多者在前</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>With this version</source>
        <translation>按此版本</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>跨档次数</translation>
    </message>
    <message>
        <source>No account of this plan bought anything in the last 12 months.</source>
        <translation>该方案的账户在最近 12 个月内没有购电。</translation>
    </message>
    <message>
        <source>Meters and their tariff</source>
        <translation>电表及其电价</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Should have</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达情况</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>No account has an open meter yet.</source>
        <translation>还没有已开户的电表。</translation>
    </message>
    <message>
        <source>Choose a version to see what it says.</source>
        <translation>请选择一个版本查看其内容。</translation>
    </message>
    <message>
        <source>Rehearse this version (F5): it is tried on the last 12 months of every account of its plan. Nothing is changed by it.</source>
        <translation>演算此版本（F5）：用该方案每个账户最近 12 个月的数据试算，不改变任何数据。</translation>
    </message>
    <message>
        <source>%1 accounts between them are not listed.</source>
        <translation>其间 %1 个账户未列出。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>The draft is kept. Rehearse it next: no draft prices a sale.</source>
        <translation>草稿已保存。下一步请演算：草稿不能用于售电。</translation>
    </message>
    <message>
        <source>Rehearsed. Finance may release it now; who drafted it may not.</source>
        <translation>已演算。现在可由财务人员发布；起草人不得发布。</translation>
    </message>
    <message>
        <source>Released from %1 on. Cards carry it to the meters as the standby set.</source>
        <translation>已发布，自 %1 起生效。电卡将其作为备用套带到电表。</translation>
    </message>
    <message>
        <source>Released.</source>
        <translation>已发布。</translation>
    </message>
    <message>
        <source>Retired.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Retire version</source>
        <translation>停用版本</translation>
    </message>
    <message>
        <source>Why is it not needed any more?</source>
        <translation>为什么不再需要？</translation>
    </message>
    <message>
        <source>Tariff files (*.json)</source>
        <translation>电价文件 (*.json)</translation>
    </message>
    <message>
        <source>Import tariff</source>
        <translation>导入电价</translation>
    </message>
    <message>
        <source>Export tariff</source>
        <translation>导出电价</translation>
    </message>
    <message>
        <source>Month end</source>
        <translation>月末结算</translation>
    </message>
    <message>
        <source>What you typed was thrown away.</source>
        <translation>所输内容已丢弃。</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Factors…</source>
        <translation>功率因数…</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TicketDialog</name>
    <message>
        <source>New commissioning ticket</source>
        <translation>新建投运单</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>安装地点</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开立</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A meter number has twelve digits. Type it as it stands on the plate.</source>
        <translation>表号为十二位数字。请按铭牌输入。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TicketForm</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>CT of the plate</source>
        <translation>铭牌 CT</translation>
    </message>
    <message>
        <source>PT of the plate</source>
        <translation>铭牌 PT</translation>
    </message>
    <message>
        <source>Remaining shown</source>
        <translation>显示剩余</translation>
    </message>
    <message>
        <source>Register, kWh</source>
        <translation>示数，kWh</translation>
    </message>
    <message>
        <source>After some minutes</source>
        <translation>几分钟后</translation>
    </message>
    <message>
        <source>Seal of the meter</source>
        <translation>电表封印</translation>
    </message>
    <message>
        <source>Seal of the box</source>
        <translation>表箱封印</translation>
    </message>
    <message>
        <source>Signed for the customer</source>
        <translation>客户方签字人</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Type CT and PT as the name plates say; 1 where there is none.</source>
        <translation>请按铭牌输入 CT 和 PT；没有互感器时填 1。</translation>
    </message>
    <message>
        <source>Type what the meter shows.</source>
        <translation>请输入电表显示的数值。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TicketRefusals</name>
    <message>
        <source>This ticket has ended. Begin a new one.</source>
        <translation>此投运单已结束。请新建一张。</translation>
    </message>
    <message>
        <source>A ticket is open for this meter already. Go on with it, or give it up.</source>
        <translation>此电表已有未完成的投运单。请继续该单，或将其放弃。</translation>
    </message>
    <message>
        <source>This step is on the ticket already. Go on with the next one.</source>
        <translation>此步骤已登记。请进行下一步。</translation>
    </message>
    <message>
        <source>The reset step is missing, and no step can be skipped. Read the reset card back first.</source>
        <translation>缺少复位步骤，任何步骤都不能跳过。请先回读复位卡。</translation>
    </message>
    <message>
        <source>The meter is not cleared by this ticket: an opening card would get ERR-34. Read the clear card back first.</source>
        <translation>此单上电表尚未清零：开户卡会显示 ERR-34。请先回读清零卡。</translation>
    </message>
    <message>
        <source>The opening step is missing. Read the customer&apos;s card, after the meter has taken it.</source>
        <translation>缺少开户步骤。请在电表接收后读取客户卡。</translation>
    </message>
    <message>
        <source>The check is missing. Do it before the seals.</source>
        <translation>缺少检查步骤。请在加封前完成。</translation>
    </message>
    <message>
        <source>This file is no ticket, or a byte of it is not as it was written. Export it again.</source>
        <translation>此文件不是投运单，或其内容已被改动。请重新导出。</translation>
    </message>
    <message>
        <source>This card was at another meter. Take the card of this ticket&apos;s meter.</source>
        <translation>此卡用于另一只电表。请使用本单电表的卡。</translation>
    </message>
    <message>
        <source>This card is of another kind. Take the reset card, the clear card, then the customer&apos;s card.</source>
        <translation>卡片种类不符。请依次使用复位卡、清零卡、客户卡。</translation>
    </message>
    <message>
        <source>This card has not been at this meter. Put it into the meter and hold program until END.</source>
        <translation>此卡未在本电表上使用过。请插入电表并按住“编程”直到 END。</translation>
    </message>
    <message>
        <source>The meter refused this card. Look at its code, put that right and serve the card again.</source>
        <translation>电表拒绝了此卡。请查看代码，排除原因后重新插卡。</translation>
    </message>
    <message>
        <source>The meter was not in the state that this step needs. Begin with the reset card.</source>
        <translation>电表不处于此步骤所需的状态。请从复位卡开始。</translation>
    </message>
    <message>
        <source>What this card tells is older than the step before. Serve the card at the meter again.</source>
        <translation>此卡的记录早于上一步骤。请重新在电表上插卡。</translation>
    </message>
    <message>
        <source>This work order belongs to an earlier ticket. A meter in use is reset by a new work order only.</source>
        <translation>此作业单属于先前的投运单。在用电表只能凭新作业单复位。</translation>
    </message>
    <message>
        <source>The card&apos;s code is wrong: nobody here made what it tells.</source>
        <translation>卡片校验码错误：其内容并非本公司所写。</translation>
    </message>
    <message>
        <source>The meter has not answered on this card. Put it into the meter and wait for GOOD.</source>
        <translation>电表尚未在此卡上回写。请插入电表并等待 GOOD。</translation>
    </message>
    <message>
        <source>In the books this card belongs to another meter or to nobody. Ask at the counter.</source>
        <translation>账簿中此卡属于另一只电表或无人持有。请到售电点查询。</translation>
    </message>
    <message>
        <source>The name plate differs from the card. Look again; else the account&apos;s ratios are to be put right first.</source>
        <translation>铭牌与卡片不一致。请重新核对；否则须先更正账户的变比。</translation>
    </message>
    <message>
        <source>Look at every point of the list and tick it.</source>
        <translation>请逐项检查并勾选。</translation>
    </message>
    <message>
        <source>The register has not moved. Switch a load on and read it again after some minutes.</source>
        <translation>示数没有变化。请接入负载，几分钟后重新读数。</translation>
    </message>
    <message>
        <source>Type the numbers of both seals, of the meter and of the box.</source>
        <translation>请输入电表和表箱两个封印的编号。</translation>
    </message>
    <message>
        <source>Type who signed for the customer.</source>
        <translation>请输入客户方签字人。</translation>
    </message>
    <message>
        <source>Choose the photograph: a JPEG or PNG file of at most 8 MB.</source>
        <translation>请选择照片：不超过 8 MB 的 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>What this step asks for is not there.</source>
        <translation>缺少此步骤所需的内容。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TicketWords</name>
    <message>
        <source>given up: %1</source>
        <translation>已放弃：%1</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已加封</translation>
    </message>
    <message>
        <source>NOT FINISHED</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Certificate of putting into service</source>
        <translation>电表投运证书</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>投运单 %1</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Meter number</source>
        <translation>表号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开立时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>作业单</translation>
    </message>
    <message>
        <source>%1, use %2</source>
        <translation>%1，第 %2 次使用</translation>
    </message>
    <message>
        <source>Meter&apos;s clock</source>
        <translation>电表时钟</translation>
    </message>
    <message>
        <source>Work state</source>
        <translation>工作状态</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>CT × PT by the card</source>
        <translation>卡上 CT × PT</translation>
    </message>
    <message>
        <source>CT × PT by the name plate</source>
        <translation>铭牌 CT × PT</translation>
    </message>
    <message>
        <source>Issue / purchase number</source>
        <translation>发卡号 / 购电次数</translation>
    </message>
    <message>
        <source>Taken by the meter (A)</source>
        <translation>电表已接收（A）</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Register, kWh</source>
        <translation>示数，kWh</translation>
    </message>
    <message>
        <source>In the books</source>
        <translation>账簿中</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>not here yet: read the card back</source>
        <translation>尚无记录：请回读卡片</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Register before → after, kWh</source>
        <translation>示数前 → 后，kWh</translation>
    </message>
    <message>
        <source>Remaining on the display</source>
        <translation>显示剩余</translation>
    </message>
    <message>
        <source>Seal of the meter</source>
        <translation>电表封印</translation>
    </message>
    <message>
        <source>Seal of the box</source>
        <translation>表箱封印</translation>
    </message>
    <message>
        <source>Signed for the customer</source>
        <translation>客户方签字人</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>其 SHA-256</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>elsewhere, from a file</source>
        <translation>在别处，由文件导入</translation>
    </message>
    <message>
        <source>at counter %1</source>
        <translation>售电点 %1</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清零</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>加封</translation>
    </message>
    <message>
        <source>Every display item pages and is right</source>
        <translation>各显示项翻页且正确</translation>
    </message>
    <message>
        <source>Trip/close moves the switch both ways</source>
        <translation>分合闸键双向动作</translation>
    </message>
    <message>
        <source>The pulse lamp flashes with a load</source>
        <translation>带负载时脉冲灯闪烁</translation>
    </message>
    <message>
        <source>The box is mounted</source>
        <translation>表箱已安装</translation>
    </message>
    <message>
        <source>Customer&apos;s and network&apos;s side are apart</source>
        <translation>用户侧与电网侧已分开</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>未完成的投运单</translation>
    </message>
    <message>
        <source>Finished tickets</source>
        <translation>已完成的投运单</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>全部投运单</translation>
    </message>
    <message>
        <source>Reset the meter: card in, read, hold program until END. Then put the reset card into this reader and press F5.</source>
        <translation>复位电表：插卡，按“读卡”，按住“编程”直到 END。然后将复位卡放入本读卡器，按 F5。</translation>
    </message>
    <message>
        <source>Clear the meter within two minutes of power-up: card in, read, hold program until END. Then put the clear card into this reader and press F5.</source>
        <translation>上电两分钟内清零：插卡，按“读卡”，按住“编程”直到 END。然后将清零卡放入本读卡器，按 F5。</translation>
    </message>
    <message>
        <source>Let the meter take the customer&apos;s card and wait for GOOD. Then put that card into this reader and press F5.</source>
        <translation>将客户卡插入电表并等待 GOOD。然后将该卡放入本读卡器，按 F5。</translation>
    </message>
    <message>
        <source>Look at the meter: tick each point, type name plate and readings, press F5.</source>
        <translation>检查电表：逐项勾选，输入铭牌和读数，按 F5。</translation>
    </message>
    <message>
        <source>Seal meter and box, take the photograph, type the numbers, press F5.</source>
        <translation>对电表和表箱加封，拍照，输入编号，按 F5。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TicketsPage</name>
    <message>
        <source>Putting meters into service</source>
        <translation>电表投运</translation>
    </message>
    <message>
        <source>Which tickets are shown</source>
        <translation>显示哪些投运单</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>投运单</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>No ticket in this list.</source>
        <translation>此列表中没有投运单。</translation>
    </message>
    <message>
        <source>Steps of the chosen ticket</source>
        <translation>所选投运单的步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Choose a ticket.</source>
        <translation>请选择投运单。</translation>
    </message>
    <message>
        <source>Evidence of the chosen step</source>
        <translation>所选步骤的凭据</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>尚无凭据。</translation>
    </message>
    <message>
        <source>New ticket…</source>
        <translation>新建投运单…</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>完成此步骤</translation>
    </message>
    <message>
        <source>Photograph…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>✓ taken</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>→ next</source>
        <translation>→ 下一步</translation>
    </message>
    <message>
        <source>Working… do not take the card out.</source>
        <translation>正在处理…请勿取出卡片。</translation>
    </message>
    <message>
        <source>The ticket is begun.</source>
        <translation>投运单已开立。</translation>
    </message>
    <message>
        <source>The step is on the ticket.</source>
        <translation>步骤已登记。</translation>
    </message>
    <message>
        <source>The meter is in service. Print the certificate.</source>
        <translation>电表已投运。请打印证书。</translation>
    </message>
    <message>
        <source>The ticket is given up.</source>
        <translation>投运单已放弃。</translation>
    </message>
    <message>
        <source>The ticket is in the books now.</source>
        <translation>投运单已入账簿。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Give the ticket up</source>
        <translation>放弃投运单</translation>
    </message>
    <message>
        <source>Why is this meter not put into service by it?</source>
        <translation>此电表为何不凭本单投运？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Photograph of meter and seals</source>
        <translation>电表与封印的照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Export the ticket</source>
        <translation>导出投运单</translation>
    </message>
    <message>
        <source>Import a ticket</source>
        <translation>导入投运单</translation>
    </message>
    <message>
        <source>Tickets (*.jsonl)</source>
        <translation>投运单 (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TierRows</name>
    <message>
        <source>ends at kWh</source>
        <translation>止于 kWh</translation>
    </message>
    <message>
        <source>surcharge ¥/kWh</source>
        <translation>加价 ¥/kWh</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>第 %1 档</translation>
    </message>
    <message>
        <source>Tier %1 ends at kWh</source>
        <translation>第 %1 档止于 kWh</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>Surcharge of tier %1</source>
        <translation>第 %1 档加价</translation>
    </message>
    <message>
        <source>Type where the first tier ends, or choose no tiers.</source>
        <translation>请输入第一档的上限，或选择无阶梯。</translation>
    </message>
    <message>
        <source>Tier 7 is the last one: leave its end empty.</source>
        <translation>第 7 档是最后一档：上限请留空。</translation>
    </message>
    <message>
        <source>Tier %1 must end above %2 kWh.</source>
        <translation>第 %1 档的上限必须大于 %2 kWh。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TraceLanes</name>
    <message>
        <source>%1 commands in %2 ms</source>
        <translation>%1 条命令，共 %2 ms</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TraceModel</name>
    <message>
        <source>at ms</source>
        <translation>时刻 ms</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>CLA INS</source>
        <translation>CLA INS</translation>
    </message>
    <message>
        <source>P1 P2</source>
        <translation>P1 P2</translation>
    </message>
    <message>
        <source>sent B</source>
        <translation>发送字节</translation>
    </message>
    <message>
        <source>received B</source>
        <translation>接收字节</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>took ms</source>
        <translation>用时 ms</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TracePanel</name>
    <message>
        <source>Commands on a time axis</source>
        <translation>时间轴上的命令</translation>
    </message>
    <message>
        <source>Commands to the card</source>
        <translation>发给卡的命令</translation>
    </message>
    <message>
        <source>Data are not recorded: keys and tokens can be in no trace. From the authentication on, everything is encrypted.</source>
        <translation>不记录数据内容，任何追踪中都不会有密钥和令牌；认证之后的通信全部加密。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TrainingDoor</name>
    <message>
        <source>The training window opens: it has an orange frame.</source>
        <translation>培训窗口正在打开：它有橙色边框。</translation>
    </message>
    <message>
        <source>A training window is open already: look for the orange frame.</source>
        <translation>培训窗口已经打开：请找橙色边框的窗口。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训练习</translation>
    </message>
    <message>
        <source>Selling, lost cards, pulled cards, meter exchange, reversals and an empty printer can be practised in a window of its own, with invented customers, virtual cards and points. Nothing of it reaches these books.</source>
        <translation>售电、补卡、写卡中断、换表、冲正和打印机缺纸，都可以在单独的窗口里练习，用虚构的客户和虚拟卡，并有评分。练习的内容不会进入这里的账。</translation>
    </message>
    <message>
        <source>Open the training window</source>
        <translation>打开培训窗口</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>培训练习</translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation>学员(&amp;L)</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号尾数</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The cards come with a scenario.</source>
        <translation>开始情景后才有卡片。</translation>
    </message>
    <message>
        <source>Points and their reasons</source>
        <translation>得分与原因</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The points come at the end, with their reasons.</source>
        <translation>结束时给出得分和原因。</translation>
    </message>
    <message>
        <source>The world is being prepared…</source>
        <translation>正在准备情景…</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 / %2 分</translation>
    </message>
    <message>
        <source>Running: %1. Esc leads to the counter.</source>
        <translation>进行中：%1。按 Esc 回到售电点。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TrainingWords</name>
    <message>
        <source>card of %1</source>
        <translation>%1 的卡</translation>
    </message>
    <message>
        <source>old card of %1, found again</source>
        <translation>%1 找回的旧卡</translation>
    </message>
    <message>
        <source>new card of %1</source>
        <translation>%1 的新卡</translation>
    </message>
    <message>
        <source>blank card</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sign in as wangli (clerk) or chenwei (shift leader), password Training-2026.</source>
        <translation>请用 wangli（营业员）或 chenwei（班长）登录，密码 Training-2026。</translation>
    </message>
    <message>
        <source>Choose a scenario: Ctrl+T.</source>
        <translation>选择情景：Ctrl+T。</translation>
    </message>
    <message>
        <source>The world is being prepared…</source>
        <translation>正在准备情景…</translation>
    </message>
    <message>
        <source>%1: %2 of 100 points. Why: Ctrl+T.</source>
        <translation>%1：%2 / 100 分。原因见 Ctrl+T。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>First sale with change</source>
        <translation>第一笔售电与找零</translation>
    </message>
    <message>
        <source>Lost card</source>
        <translation>卡片遗失</translation>
    </message>
    <message>
        <source>Card pulled while writing</source>
        <translation>写卡时拔卡</translation>
    </message>
    <message>
        <source>Meter exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>Wrong amount taken back</source>
        <translation>金额错误冲正</translation>
    </message>
    <message>
        <source>Printer out of paper</source>
        <translation>打印机缺纸</translation>
    </message>
    <message>
        <source>%1 wants electricity for %2 and gives you %3. Put the card into the reader, sell, give the change, and hand the card back: take it out.</source>
        <translation>%1 要购电 %2，给您 %3。请把卡放入读卡器，售电，找零，再取出卡交还客户。</translation>
    </message>
    <message>
        <source>%1 has lost the card. %3 were bought on it yesterday and never loaded. Give out the blank card with everything that was paid for, and load it at the meter. Then the old card is found: see whether the counter still takes it.</source>
        <translation>%1 的卡丢了。昨天在卡上购了 %3，尚未插表。请用空白卡补卡，把已付的全部带上，并到电表插卡。之后旧卡又找到了：看看售电点是否还接受它。</translation>
    </message>
    <message>
        <source>%1 wants electricity for %2 and gives exactly that. While you write, the card will be pulled out. See to it that the customer pays once and gets what was paid for.</source>
        <translation>%1 要购电 %2，给的钱正好。写卡时卡会被拔出。请保证客户只付一次，并得到所付的电费。</translation>
    </message>
    <message>
        <source>The display of the meter of %1 is dark; its card slot still works. The fitter has hung up meter %4. Bring the old meter&apos;s data by the card, exchange the meter in the books, and load the new one.</source>
        <translation>%1 的电表显示屏不亮，卡槽还能用。装表工已装上新表 %4。请用卡带回旧表数据，在账上办理换表，再给新表插卡。</translation>
    </message>
    <message>
        <source>A colleague has sold %3 to %1, who wanted %2. The card has not been in the meter since. Take the wrong sale back, pay the money out, and sell what was wanted. The shift leader does it or signs: chenwei.</source>
        <translation>同事给 %1 售了 %3，客户本来要 %2。卡还没有插过表。请冲正这笔错误的售电，退还现金，再按客户要求售电。由班长 chenwei 办理或签字。</translation>
    </message>
    <message>
        <source>%1 wants electricity for %2, gives exactly that, and waits for the receipt. The printer has run out of paper.</source>
        <translation>%1 要购电 %2，给的钱正好，并等着拿凭证。打印机没有纸了。</translation>
    </message>
    <message>
        <source>Type the amount, Enter, then type what you were given.</source>
        <translation>输入金额，回车，再输入实收金额。</translation>
    </message>
    <message>
        <source>Card services (F9) has a wizard for a lost card.</source>
        <translation>卡片业务（F9）里有补卡向导。</translation>
    </message>
    <message>
        <source>Do not begin anew. Which card does the screen ask for?</source>
        <translation>不要重新开始。屏幕要求放入哪张卡？</translation>
    </message>
    <message>
        <source>First show the card to the old meter, then read it.</source>
        <translation>先把卡插一下旧表，再读卡。</translation>
    </message>
    <message>
        <source>Do not sell first, and keep the card out of the meter.</source>
        <translation>不要先售电，也不要把卡插表。</translation>
    </message>
    <message>
        <source>The sale is in the books; only the paper is missing.</source>
        <translation>这笔售电已入账，只差一张纸。</translation>
    </message>
    <message>
        <source>80, Enter, 100, Enter; then take the card out.</source>
        <translation>80，回车，100，回车；然后取出卡。</translation>
    </message>
    <message>
        <source>Sell nothing: the new card carries the total by itself. At the end put the old card into the reader.</source>
        <translation>不要售电：新卡自会带上累计购电额。最后把旧卡放入读卡器。</translation>
    </message>
    <message>
        <source>Put the same card back and let the counter finish.</source>
        <translation>放回同一张卡，让售电点完成写卡。</translation>
    </message>
    <message>
        <source>Card services (F9), meter exchange: enter what the card has brought, then show the card to the new meter.</source>
        <translation>卡片业务（F9），换表：填入卡带回的数据，再把卡插新表。</translation>
    </message>
    <message>
        <source>Card services (F9), reversal; pay out; read the card again and sell.</source>
        <translation>卡片业务（F9），冲正；退款；重新读卡再售电。</translation>
    </message>
    <message>
        <source>Put paper in, then let the waiting receipt be printed.</source>
        <translation>装上纸，再打印等待中的凭证。</translation>
    </message>
    <message>
        <source>Money right</source>
        <translation>金额正确</translation>
    </message>
    <message>
        <source>Nothing sold twice</source>
        <translation>没有重复售电</translation>
    </message>
    <message>
        <source>Right order</source>
        <translation>步骤正确</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>I have finished</source>
        <translation>我完成了</translation>
    </message>
    <message>
        <source>Into reader</source>
        <translation>放入读卡器</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>Show to the meter</source>
        <translation>插一下电表</translation>
    </message>
    <message>
        <source>Show to the new meter</source>
        <translation>插一下新表</translation>
    </message>
    <message>
        <source>Other card</source>
        <translation>换一张卡</translation>
    </message>
    <message>
        <source>Put paper in</source>
        <translation>装纸</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>in the customer&apos;s hand</source>
        <translation>在客户手里</translation>
    </message>
    <message>
        <source>in the reader</source>
        <translation>在读卡器里</translation>
    </message>
    <message>
        <source>in the meter</source>
        <translation>在电表里</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::TransferWords</name>
    <message>
        <source>Transfer an account</source>
        <translation>过户</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接用客户</translation>
    </message>
    <message>
        <source>Debts and payment</source>
        <translation>欠费和付款</translation>
    </message>
    <message>
        <source>Name of the new customer</source>
        <translation>新客户姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Number of the identity paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Open debts</source>
        <translation>未清欠费</translation>
    </message>
    <message>
        <source>the new customer assumes them, in writing</source>
        <translation>由新客户书面承担</translation>
    </message>
    <message>
        <source>not assumed</source>
        <translation>不承担</translation>
    </message>
    <message>
        <source>Paid now ¥, or nothing</source>
        <translation>本次付款 ¥，可不填</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>本次缴纳</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原客户</translation>
    </message>
    <message>
        <source>write the new card</source>
        <translation>写新卡</translation>
    </message>
    <message>
        <source>The name of the new customer is missing. Type it as on the identity paper.</source>
        <translation>缺少新客户姓名。请按证件输入。</translation>
    </message>
    <message>
        <source>The address is missing. Type it.</source>
        <translation>缺少地址。请输入。</translation>
    </message>
    <message>
        <source>Say in a few words why the account changes hands.</source>
        <translation>请简要说明过户原因。</translation>
    </message>
    <message>
        <source>%1 are owed on this account. Take the payment first, or choose that the new customer assumes the debt.</source>
        <translation>该户尚欠 %1。请先收取欠费，或选择由新客户承担。</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>已过户给</translation>
    </message>
    <message>
        <source>The old card</source>
        <translation>旧卡</translation>
    </message>
    <message>
        <source>is refused at every counter from now on</source>
        <translation>即日起所有售电点拒用</translation>
    </message>
    <message>
        <source>More months are unpaid than one purchase takes. Sell on the old card first: a purchase takes the oldest of them.</source>
        <translation>未交费的月份多于一次购电收取的月数。请先用旧卡售电：售电时收取其中最早的月份。</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::ValueWords</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::VisitCurves</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>千瓦时</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>frozen by the meter</source>
        <translation>电表冻结</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>customer&apos;s card</source>
        <translation>用户卡</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message>
        <source>Which curve</source>
        <translation>选择曲线</translation>
    </message>
    <message>
        <source>Show as table (Alt+T)</source>
        <translation>以表格显示 (Alt+T)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::WhatIfPanel</name>
    <message>
        <source>Ask by</source>
        <translation>试算依据</translation>
    </message>
    <message>
        <source>Paid, ¥</source>
        <translation>付款，¥</translation>
    </message>
    <message>
        <source>Month&apos;s use, kWh</source>
        <translation>月用电量，kWh</translation>
    </message>
    <message>
        <source>%1, kWh</source>
        <translation>%1，kWh</translation>
    </message>
    <message>
        <source>Choose a version to ask about.</source>
        <translation>请选择要试算的版本。</translation>
    </message>
    <message>
        <source>Type an amount or a month&apos;s use.</source>
        <translation>请输入金额或月用电量。</translation>
    </message>
    <message>
        <source>The charges of the month take all of it. Type more.</source>
        <translation>全部用于当月费用。请输入更多。</translation>
    </message>
    <message>
        <source>This version has no single price for money. Ask by the kWh of each rate.</source>
        <translation>此版本没有单一电价。请按各费率的 kWh 试算。</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>此版本</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Fixed charge</source>
        <translation>固定费</translation>
    </message>
    <message>
        <source>Energy charge</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>This version beside the one in force</source>
        <translation>此版本与现行版本对照</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>The comparison stands here.</source>
        <translation>对照结果显示在这里。</translation>
    </message>
    <message>
        <source>Used before, kWh</source>
        <translation>此前用量，kWh</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::WhatIfWords</name>
    <message>
        <source>money paid</source>
        <translation>付款金额</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>kWh by rate</source>
        <translation>分费率 kWh</translation>
    </message>
    <message>
        <source>fixed charge</source>
        <translation>固定费</translation>
    </message>
    <message>
        <source>tier %1: %2 × ¥%3</source>
        <translation>第 %1 档：%2 × ¥%3</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电费</translation>
    </message>
    <message>
        <source>carried on</source>
        <translation>结转</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::WizardWords</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Taken by the meter (A)</source>
        <translation>表已收累计(A)</translation>
    </message>
    <message>
        <source>Left in the meter</source>
        <translation>表内剩余</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>wattcard::ui::Words</name>
    <message>
        <source>money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购电</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>replacement</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换表</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>恢复用电</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>kept aside</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>shift leader</source>
        <translation>班长</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>未开户</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>报停</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>已初始化</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>The meter will take this card.</source>
        <translation>电表将接受此卡。</translation>
    </message>
    <message>
        <source>The meter will show ERR-36: it holds too much credit. The credit stays on the card.</source>
        <translation>电表将显示 ERR-36：超过囤积限额，额度保留在卡上。</translation>
    </message>
    <message>
        <source>The meter may refuse this card. Call the supervisor.</source>
        <translation>电表可能拒绝此卡，请通知班长。</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>field engineer</source>
        <translation>现场工程师</translation>
    </message>
    <message>
        <source>key custodian</source>
        <translation>密钥保管员</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>银行转账</translation>
    </message>
</context>
</TS>
